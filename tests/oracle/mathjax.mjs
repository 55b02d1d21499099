// mathjax.mjs: what MathJax makes of formulas
//
// Reads formulas from standard input, one a line, and prints width, height and
// depth of each in em, or "error". Arguments: "display" or "inline".
//
// SPDX-License-Identifier: GPL-3.0-or-later
import fs from 'node:fs';
import MathJax from 'mathjax';

await MathJax.init({
  loader: {load: ['input/tex', 'output/svg']},
  tex: {formatError: (jax, error) => {throw error;}},
  svg: {fontCache: 'none', linebreaks: {inline: false}},
});

const adaptor = MathJax.startup.adaptor;
const display = process.argv[2] !== 'inline';
const pictures = process.argv[3];
let number = 0;

for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  if (line === '') continue;

  number++;
  try {
    const node = await MathJax.tex2svgPromise(line, {display});
    const svg = adaptor.tags(node, 'svg')[0];
    const [, top, width, height] = adaptor.getAttribute(svg, 'viewBox').split(' ').map(Number);

    console.log([width, -top, height + top].map(value => (value / 1000).toFixed(4)).join('\t'));
    if (pictures) fs.writeFileSync(`${pictures}/${number}.svg`, adaptor.serializeXML(svg));
  } catch (error) {
    console.log('error');
    console.error(`${number}: ${error.message}`);
  }
}
