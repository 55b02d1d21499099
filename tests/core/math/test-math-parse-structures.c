/* test-math-parse-structures.c: fractions, fences, tables, switches and macros
 * of a formula
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "math-dump.h"

static void
test_math_structures_fractions_have_style_and_fences (void)
{
  static const MathCase cases[] = {
    { "\\frac12", "frac(1 2)" },
    { "\\frac{a}{b}", "frac(𝑎 𝑏)" },
    { "\\dfrac ab\\tfrac ab", "[fracD(𝑎 𝑏) fracT(𝑎 𝑏)]" },
    { "\\cfrac{1}{x}", "fracD([phantomh((:open) 1] 𝑥)" },
    { "\\cfrac[l]{1}{x}", "fracD([phantomh((:open) 1] 𝑥)" },
    { "\\binom nk", "frac<()>0(𝑛 𝑘)" },
    { "\\dbinom nk\\tbinom nk", "[fracD<()>0(𝑛 𝑘) fracT<()>0(𝑛 𝑘)]" },
    { "\\genfrac{[}{]}{0pt}{1}{a}{b}", "fracT<[]>0(𝑎 𝑏)" },
    { "\\genfrac{}{}{}{}{a}{b}", "frac(𝑎 𝑏)" },
    { "\\genfrac{(}{\\rangle}{1pt}{0}{a}{b}", "fracD<(⟩>0.1(𝑎 𝑏)" },
    { "a\\over b", "frac(𝑎 𝑏)" },
    { "{a+1\\choose k}", "[frac<()>0([𝑎 +:bin 1] 𝑘)]" },
    { "a\\atop b", "frac0(𝑎 𝑏)" },
    { "{a\\brace b}{a\\brack b}", "[[frac<{}>0(𝑎 𝑏)] [frac<[]>0(𝑎 𝑏)]]" },
    { "a\\above 1pt b", "frac0.1(𝑎 𝑏)" },
    { "\\frac\\pi2", "frac(𝜋 2)" },
    { "\\frac\\frac123", "frac(frac(1 2) 3)" },
    { "\\frac{1}\\sqrt2", "frac(1 root(2 -))" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_roots_have_a_degree (void)
{
  static const MathCase cases[] = {
    { "\\sqrt x", "root(𝑥 -)" },
    { "\\sqrt[3]{x}", "root(𝑥 3)" },
    { "\\sqrt[n+1] x", "root(𝑥 [𝑛 +:bin 1])" },
    { "\\sqrt\\frac12", "root(frac(1 2) -)" },
    { "\\sqrt[{]}]{x}", "root(𝑥 []:close])" },
    { "\\root 3 \\of{x}", "root(𝑥 3)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_fences_pair (void)
{
  static const MathCase cases[] = {
    { "\\left(x\\right)", "fenced<(>(𝑥)<)>" },
    { "\\left(\\right.", "fenced<(>([])<>" },
    { "\\left.x\\right|_{0}", "scripts(fenced<>(𝑥)<|> 0 -)" },
    { "\\left<x\\middle|y\\middle\\|z\\right>", "fenced<⟨>(𝑥 <|> 𝑦 <‖> 𝑧)<⟩>" },
    { "\\left\\{x\\right\\}", "fenced<{>(𝑥)<}>" },
    { "\\left\\lfloor x\\right\\rceil", "fenced<⌊>(𝑥)<⌉>" },
    { "\\left[\\left(a\\right)\\right]^2",
      "scripts(fenced<[>(fenced<(>(𝑎)<)>)<]> - 2)" },
    { "\\left\\uparrow x\\right\\backslash", "fenced<↑>(𝑥)<\\>" },
    { "\\left/x\\right\\vert", "fenced</>(𝑥)<|>" },
    { "\\left( a \\over b \\right)", "fenced<(>(frac(𝑎 𝑏))<)>" },
    { "\\big(\\Big]\\bigg|\\Bigg\\rangle", "[<(>1 <]>2 <|>3 <⟩>4]" },
    { "\\bigl(\\bigr)\\bigm|", "[<(>1:open <)>1:close <|>1:rel]" },
    { "\\Biggl\\{\\biggr.", "[<{>4:open <>3:close]" },
    { "\\big/", "</>1" },
    { "\\big{(}\\Big{\\lbrace}", "[<(>1 <{>2]" },
    { "\\left\\lbrace x\\right\\mid", "fenced<{>(𝑥)<|>" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_accents_and_lines_cover (void)
{
  static const MathCase cases[] = {
    { "\\hat x\\tilde{x}\\bar x\\vec x\\dot x\\ddot x",
      "[accent<̂>(𝑥) accent<̃>(𝑥) accent<̄>(𝑥) accent<⃗>(𝑥) accent<̇>(𝑥) "
      "accent<̈>(𝑥)]" },
    { "\\dddot x\\ddddot x\\check x\\breve x\\acute x\\grave x\\mathring x",
      "[accent<⃛>(𝑥) accent<⃜>(𝑥) accent<̌>(𝑥) accent<̆>(𝑥) accent<́>(𝑥) "
      "accent<̀>(𝑥) accent<̊>(𝑥)]" },
    { "\\widehat{xy}\\widetilde{xy}\\widecheck{x}",
      "[accentw<̂>([𝑥 𝑦]) accentw<̃>([𝑥 𝑦]) accentw<̌>(𝑥)]" },
    { "\\overline{ab}\\underline{c}", "[overline([𝑎 𝑏]) underline(𝑐)]" },
    { "\\overrightarrow{AB}\\underleftarrow{AB}\\overleftrightarrow{AB}",
      "[stretched<→>([𝐴 𝐵]) stretchedu<←>([𝐴 𝐵]) stretched<↔>([𝐴 𝐵])]" },
    { "\\hat{\\hat x}", "accent<̂>(accent<̂>(𝑥))" },
    { "\\hat\\mathbf x", "accent<̂>(𝐱)" },
    { "\\utilde x\\overparen{ab}", "[accentwu<̰>(𝑥) stretched<⏜>([𝑎 𝑏])]" },
    { "\\underbracket[1pt][2pt]{a+b}_{c}",
      "scripts(stretchedu<⎵>([𝑎 +:bin 𝑏]) 𝑐 -)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_arrows_and_stacks_carry_labels (void)
{
  static const MathCase cases[] = {
    { "\\xrightarrow{a}", "arrow<→>(𝑎 -)" },
    { "\\xleftarrow[b]{a}", "arrow<←>(𝑎 𝑏)" },
    { "\\xRightarrow[b]{}", "arrow<⇒>([] 𝑏)" },
    { "\\xlongequal{d}\\xmapsto f", "[arrow<=>(𝑑 -) arrow<↦>(𝑓 -)]" },
    { "\\overset{!}{=}", "stack:rel(=:rel !:close -)" },
    { "\\underset{x}{\\min}", "stack:op(name~(\"min\") - 𝑥)" },
    { "\\stackrel{d}{\\to}", "stack:rel(→:rel 𝑑 -)" },
    { "\\overunderset{a}{b}{+}", "stack:bin(+:bin 𝑎 𝑏)" },
    { "\\overset{a}{x}", "stack(𝑥 𝑎 -)" },
    { "\\substack{a\\\\b}", "substack{c}(𝑎 / 𝑏)" },
    { "\\sum_{\\substack{i<n\\\\j}}",
      "scripts(∑~ substack{c}([𝑖 <:rel 𝑛] / 𝑗) -)" },
    { "\\min_{x\\\\y}", "scripts(name~(\"min\") substack{c}(𝑥 / 𝑦) -)" },
    { "\\smashoperator[r]{\\sum_i^n} x", "[scripts(∑~ 𝑖 𝑛) 𝑥]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_switches_hold_to_the_end (void)
{
  static const MathCase cases[] = {
    { "\\displaystyle\\sum", "styledD(∑~)" },
    { "a\\textstyle b\\scriptstyle c", "[𝑎 styledT(𝑏) styledS(𝑐)]" },
    { "{\\displaystyle a}b", "[[styledD(𝑎)] 𝑏]" },
    { "\\small x\\Large y", "[size90(𝑥) size144(𝑦)]" },
    { "\\color{red}x+y", "colorff0000ff([𝑥 +:bin 𝑦])" },
    { "{\\color{red}x}y", "[[colorff0000ff(𝑥)] 𝑦]" },
    { "\\textcolor{blue}{x}", "color0000ffff(𝑥)" },
    { "\\textcolor{#0f0}{=}", "color00ff00ff(=:rel)" },
    { "\\color[RGB]{255,128,0}x", "colorff8000ff(𝑥)" },
    { "\\color[rgb]{0,.5,1}x\\color[gray]{0.5}y\\color[HTML]{a0b0c0}z",
      "[color0080ffff(𝑥) color808080ff(𝑦) colora0b0c0ff(𝑧)]" },
    { "\\textcolor{ForestGreen}x", "color00e000ff(𝑥)" },
    { "\\colorbox{red}{a $b$}", "[\"a \" [styledT(𝑏)]]" },
    { "\\fcolorbox{red}{blue}{a}", "boxed(\"a\")" },
    { "\\displaystyle\\color{red}\\small x",
      "colorff0000ff(size90(styledD(𝑥)))" },
    { "\\textcolor{red!40!blue}{x}\\textcolor{blue!50}{y}\\textcolor{red!50!"
      "white!50!black}{z}",
      "[color660099ff(𝑥) color8080ffff(𝑦) color804040ff(𝑧)]" },
    { "\\definecolor{m}{HTML}{a0b0c0}\\textcolor{m}{y}\\colorlet{q}{m!50}"
      "\\textcolor{q}{z}",
      "[colora0b0c0ff(𝑦) colord0d8e0ff(𝑧)]" },
    { "\\definecolor{red}{gray}{0}\\color{red}x", "color000000ff(𝑥)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_boxes_keep_or_drop_sizes (void)
{
  static const MathCase cases[] = {
    { "\\phantom{x}\\hphantom{x}\\vphantom{x}",
      "[phantomwh(𝑥) phantomw(𝑥) phantomh(𝑥)]" },
    { "\\smash{x}\\smash[t]{x}\\smash[b]x",
      "[smashedw(𝑥) smashedwt(𝑥) smashedwb(𝑥)]" },
    { "\\mathrlap{x}\\mathllap{x}\\mathclap{x}",
      "[smashedhr(𝑥) smashedhl(𝑥) smashedhc(𝑥)]" },
    { "\\rlap x\\llap x", "[smashedhr(𝑥) smashedhl(𝑥)]" },
    { "\\mathstrut", "phantomh((:open)" },
    { "\\boxed{a=b}", "boxed(styledD([𝑎 =:rel 𝑏]))" },
    { "\\fbox{a $b$}", "boxed([\"a \" [styledT(𝑏)]])" },
    { "\\cancel x\\bcancel{x}\\xcancel{x}",
      "[cancel</>(𝑥) cancel<\\>(𝑥) cancel<x>(𝑥)]" },
    { "\\mathbin{a}\\mathrel{a}\\mathord{+}\\mathopen|\\mathclose|\\mathpunct:"
      "\\mathinner{a}",
      "[class:bin(𝑎) class:rel(𝑎) class(+:bin) class:open(|) class:close(|) "
      "class:punct(::rel) class:inner(𝑎)]" },
    { "\\rule{1em}{0.4pt}\\rule[2pt]{0pt}{1em}\\Rule{1em}{1pt}{1pt}",
      "[rule1x0.04^0 rule0x1^0.2 rule1x0.2^-0.1]" },
    { "\\text{a\\raisebox{-1em}[1em][2em]{b $x$}}",
      "[\"a\" raised-1([\"b \" [styledT(𝑥)]])]" },
    { "\\raise1ex{x}\\lower 2pt\\hbox{y}\\raisebox{1ex}{z}",
      "[raised0.431(𝑥) raised-0.2(\"y\") raised0.431(\"z\")]" },
    { "\\bbox[yellow]{x}\\bbox[5px,border:1px]{y}", "[𝑥 boxed(𝑦)]" },
    { "\\enclose{circle}{x}\\enclose{updiagonalstrike}[a=\"b\"]{y}\\enclose{"
      "top}{z}\\enclose{actuarial}{w}",
      "[boxed(𝑥) cancel</>(𝑦) overline(𝑧) 𝑤]" },
    { "\\class{a}{x}\\cssId{b}{y}\\style{color:red}{z}", "[𝑥 𝑦 𝑧]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_tables_have_rows_and_columns (void)
{
  static const MathCase cases[] = {
    { "\\begin{matrix}a&b\\\\c&d\\end{matrix}", "matrix{cc}(𝑎 & 𝑏 / 𝑐 & 𝑑)" },
    { "\\begin{pmatrix}a\\\\b\\end{pmatrix}",
      "fenced<(>(matrix{c}(𝑎 / 𝑏))<)>" },
    { "\\begin{Vmatrix}a\\end{Vmatrix}", "fenced<‖>(matrix{c}(𝑎))<‖>" },
    { "\\begin{bmatrix*}[r]a&b\\end{bmatrix*}",
      "fenced<[>(matrix{rr}(𝑎 & 𝑏))<]>" },
    { "\\begin{pmatrix*}a\\end{pmatrix*}", "fenced<(>(matrix{c}(𝑎))<)>" },
    { "\\begin{smallmatrix}a&b\\end{smallmatrix}", "small{cc}(𝑎 & 𝑏)" },
    { "\\begin{matrix}a\\\\\\end{matrix}", "matrix{c}(𝑎)" },
    { "\\begin{matrix}a&b\\\\c\\end{matrix}", "matrix{cc}(𝑎 & 𝑏 / 𝑐 & -)" },
    { "\\begin{matrix}a\\\\&b\\end{matrix}", "matrix{cc}(𝑎 & - / - & 𝑏)" },
    { "\\begin{matrix}\\end{matrix}", "matrix{c}(-)" },
    { "\\begin{matrix}a\\cr b\\cr\\end{matrix}", "matrix{c}(𝑎 / 𝑏)" },
    { "\\begin{matrix}a\\\\[2em]b\\\\[x]\\end{matrix}",
      "matrix{c}(𝑎 / [2] 𝑏 / [[:open 𝑥 ]:close])" },
    { "\\begin{matrix}a\\\\*b\\end{matrix}", "matrix{c}(𝑎 / 𝑏)" },
    { "\\begin{array}{lcr}a&b&c\\end{array}", "matrix+{lcr}(𝑎 & 𝑏 & 𝑐)" },
    { "\\begin{array}{|c||l@{\\,}r|}\\hline a\\\\\\hline\\hline "
      "b\\\\\\hline\\end{array}",
      "matrix+{|c||lr|}(-𝑎 & - & - / --𝑏 & - & --)" },
    { "\\begin{array}[t]{*{2}{c|}p{1em}}a\\end{array}",
      "matrix+{c|c|l}(𝑎 & - & -)" },
    { "\\begin{array}{c}a&b\\end{array}", "matrix+{cc}(𝑎 & 𝑏)" },
    { "\\begin{cases}a&\\text{if }b\\\\c\\end{cases}",
      "fenced<{>(cases{ll}(𝑎 & [\"if \" 𝑏] / 𝑐 & -))<>" },
    { "\\begin{dcases}a\\end{dcases}", "fenced<{>(casesD{l}(𝑎))<>" },
    { "\\begin{rcases}a\\end{rcases}", "fenced<>(cases{l}(𝑎))<}>" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_lines_are_aligned (void)
{
  static const MathCase cases[] = {
    { "\\begin{aligned}a&=b\\\\&=c\\end{aligned}",
      "aligned{rl}(𝑎 & [=:rel 𝑏] / - & [=:rel 𝑐])" },
    { "\\begin{aligned}[t]a\\end{aligned}", "aligned{r}(𝑎)" },
    { "\\begin{aligned}[x]a\\end{aligned}",
      "aligned{r}([[:open 𝑥 ]:close 𝑎])" },
    { "\\begin{alignedat}{2}a&=b&c\\end{alignedat}",
      "aligned{rlr}(𝑎 & [=:rel 𝑏] & 𝑐)" },
    { "\\begin{align*}a&=b\\tag{1}\\\\&=c\\notag\\\\d\\tag*{x}\\end{align*}",
      "aligned{rl}(𝑎 & [=:rel 𝑏] #\"(1)\" / - & [=:rel 𝑐] / 𝑑 & - #\"x\")" },
    { "\\begin{gathered}a\\\\b\\end{gathered}", "gathered{c}(𝑎 / 𝑏)" },
    { "\\begin{eqnarray}a&=&b\\end{eqnarray}", "aligned{rcl}(𝑎 & =:rel & 𝑏)" },
    { "\\begin{split}a&b\\end{split}", "aligned{rl}(𝑎 & 𝑏)" },
    { "\\begin{subarray}{l}a\\\\b\\end{subarray}", "substack{l}(𝑎 / 𝑏)" },
    { "\\begin{equation}a\\\\b\\end{equation}", "lines{c}(𝑎 / 𝑏)" },
    { "\\begin{equation}a\\end{equation}", "𝑎" },
    { "\\begin{matrix}\\bf a&b\\end{matrix}", "matrix{cc}(𝐚 & 𝑏)" },
    { "\\begin{matrix}a\\over b&c\\end{matrix}", "matrix{cc}(frac(𝑎 𝑏) & 𝑐)" },
    { "\\begin{pmatrix}\\begin{matrix}a\\end{matrix}&b\\end{pmatrix}",
      "fenced<(>(matrix{cc}(matrix{c}(𝑎) & 𝑏))<)>" },
    { "\\left(\\begin{array}{c}a\\end{array}\\right)",
      "fenced<(>(matrix+{c}(𝑎))<)>" },
    { "a\\\\b", "lines{c}(𝑎 / 𝑏)" },
    { "a\\\\", "𝑎" },
    { "\\alpha\\\\[1ex]\\beta\\tag{2}", "lines{c}(𝛼 / [0.431] 𝛽 #\"(2)\")" },
    { "a\\tabularnewline b", "lines{c}(𝑎 / 𝑏)" },
    { "\\begin{smallmatrix*}[r]a\\end{smallmatrix*}", "small{r}(𝑎)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_tables_have_rules_and_spans (void)
{
  static const MathCase cases[] = {
    { "\\begin{array}{lr}\\toprule a & b\\\\\\midrule[1pt] c & "
      "d\\\\\\bottomrule\\end{array}",
      "matrix+{lr}(-0.08 𝑎 & 𝑏 / -0.1 𝑐 & 𝑑-0.08 )" },
    { "\\begin{array}{lr}a & b\\\\\\cmidrule[1pt](lr){1-2} c & d\\end{array}",
      "matrix+{lr}(𝑎 & 𝑏 / _1:2lr0.1 𝑐 & 𝑑)" },
    { "\\begin{array}{lcr}\\cline{2-3}a\\\\\\cline{1-1}\\cline{3-9}"
      "\\cline{7-8}\\hline b\\\\\\cmidrule{2}\\end{array}",
      "matrix+{lcr}(_2:30 𝑎 & - & - / -_1:10 _3:30 𝑏 & - & -_2:20.05 )" },
    { "\\begin{array}{lcr}\\multicolumn{2}{c|}{a+1} & b\\\\1 & 2 & "
      "3\\end{array}",
      "matrix+{lcr}({2c|}[𝑎 +:bin 1] & - & 𝑏 / 1 & 2 & 3)" },
    { "\\begin{matrix}a & \\multicolumn{2}{|r}{\\begin{matrix}b & "
      "c\\end{matrix}}\\\\\\multicolumn{1}{}{}\\end{matrix}",
      "matrix{ccc}(𝑎 & {2|r}matrix{cc}(𝑏 & 𝑐) & -)" },
    { "\\multicolumn{2}{l}{x}\\begin{matrix}a & b\\end{matrix}",
      "[𝑥 matrix{cc}(𝑎 & 𝑏)]" },
    { "\\begin{matrix}a & b\\\\\\hdotsfor[2]{2}\\\\c\\end{matrix}",
      "matrix{cc}(𝑎 & 𝑏 / ⋯:inner & ⋯:inner / 𝑐 & -)" },
    { "\\begin{aligned}a&=b\\\\\\intertext{so}c&=d\\\\\\shortintertext{and "
      "$x$}e\\end{aligned}",
      "aligned{rl}(𝑎 & [=:rel 𝑏] / {text}\"so\" & - / 𝑐 & [=:rel 𝑑] / "
      "{text}[\"and \" [styledT(𝑥)]] & - / 𝑒 & -)" },
    { "\\begin{aligned}a&\\intertext{so}b\\end{aligned}",
      "aligned{rl}(𝑎 & \"so\" / 𝑏 & -)" },
    { "\\begin{aligned}\\Aboxed{a&=b}\\\\\\Aboxed{c}\\end{aligned}",
      "aligned{rl}({frame}𝑎 & [=:rel 𝑏] / boxed(styledD(𝑐)) & -)" },
    { "\\matrix{a & b \\cr c}\\pmatrix{a}\\cases{a & b}",
      "[matrix{cc}(𝑎 & 𝑏 / 𝑐 & -) fenced<(>(matrix{c}(𝑎))<)> "
      "fenced<{>(cases{ll}(𝑎 & 𝑏))<>]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_macros_expand (void)
{
  static const MathCase cases[] = {
    { "\\newcommand\\R{\\mathbb{R}}\\R^n", "scripts(ℝ - 𝑛)" },
    { "\\newcommand{\\f}[2]{#1+#2}\\f{a}{b}\\f xy", "[𝑎 +:bin 𝑏 𝑥 +:bin 𝑦]" },
    { "\\newcommand{\\f}[2][7]{#1^{#2}}\\f{x}\\f[3]y",
      "[scripts(7 - 𝑥) scripts(3 - 𝑦)]" },
    { "\\renewcommand\\alpha{x}\\alpha", "𝑥" },
    { "\\def\\f#1#2{#2#1}\\f ab", "[𝑏 𝑎]" },
    { "\\def\\f{\\frac}\\f12", "frac(1 2)" },
    { "\\def\\a{x}\\a_\\a^\\a", "scripts(𝑥 𝑥 𝑥)" },
    { "\\newcommand\\g[1]{\\alpha#1}\\g x", "[𝛼 𝑥]" },
    { "\\DeclareMathOperator{\\foo}{foo}\\foo x", "[name(\"foo\") 𝑥]" },
    { "\\DeclareMathOperator*{\\am}{arg\\,max}\\am_x",
      "scripts(name~([\"arg\" _0.167 \"max\"]) 𝑥 -)" },
    { "\\let\\a=\\beta\\a", "𝛽" },
    { "\\newcommand\\a{x}\\let\\b\\a\\renewcommand\\a{y}\\b", "𝑥" },
    { "\\frac\\R2\\newcommand\\R{x}", "frac(ℝ 2)" },
    { "\\newcommand\\R{x+1}\\frac\\R2", "frac([𝑥 +:bin 1] 2)" },
    { "\\def\\l{\\left(}\\l x\\right)", "fenced<(>(𝑥)<)>" },
    { "\\newcommand\\lb{\\langle}\\left\\lb x\\right.", "fenced<⟨>(𝑥)<>" },
    { "a\\iff b\\implies c",
      "[𝑎 _0.278 ⟺:rel _0.278 𝑏 _0.278 ⟹:rel _0.278 𝑐]" },
    { "a\\pmod n\\bmod m\\mod k",
      "[𝑎 _1 (:open \"mod\" _0.333 𝑛 ):close class:bin([_0.0556 \"mod\" "
      "_0.0556]) 𝑚 _1 \"mod\" _0.167 _0.167 𝑘]" },
    { "\\cancelto{0}{x}", "scripts(cancel</>(𝑥) - 0)" },
    { "\\displaylines{a\\cr b}", "gathered{c}(𝑎 / 𝑏)" },
    { "\\braket{a|b}\\ket{x}", "[⟨:open [𝑎 | 𝑏] ⟩:close | 𝑥 ⟩:close]" },
    { "x^\\pmod n", "scripts(𝑥 - [_1 (:open \"mod\" _0.333 𝑛 ):close])" },
    { "\\ketbra{a}{b}", "[| 𝑎 ⟩:close ⟨:open 𝑏 |]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_structures_environments_are_found (void)
{
  static const char *const names[] = {
    "Bmatrix",       "Bmatrix*",      "Bsmallmatrix",  "Vmatrix",
    "Vmatrix*",      "Vsmallmatrix",  "align",         "align*",
    "aligned",       "bmatrix",       "bmatrix*",      "bsmallmatrix",
    "cases",         "dcases",        "displaymath",   "drcases",
    "eqnarray",      "eqnarray*",     "equation",      "equation*",
    "flalign",       "flalign*",      "gather",        "gather*",
    "gathered",      "lgathered",     "math",          "matrix",
    "matrix*",       "multline",      "multline*",     "multlined",
    "pmatrix",       "pmatrix*",      "psmallmatrix",  "rcases",
    "rgathered",     "smallmatrix",   "split",         "vmatrix",
    "vmatrix*",      "vsmallmatrix",  "alignat}{2",    "alignat*}{2",
    "alignedat}{2",  "array}{c",      "darray}{c",     "subarray}{c",
    "tabular}{c",    "xalignat}{2",   "xalignat*}{2",  "xxalignat}{2",
    "smallmatrix*",  "Bsmallmatrix*", "Vsmallmatrix*", "bsmallmatrix*",
    "psmallmatrix*", "vsmallmatrix*",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) words = g_strsplit (names[i], "}", 2);
      g_autofree char *tex =
          g_strdup_printf ("\\begin{%s}x\\end{%s}", names[i], words[0]);
      g_autoptr (GError) error = NULL;
      g_autoptr (PoiseMath) math = poise_math_new (tex, &error);

      g_assert_no_error (error);
      g_assert_nonnull (math);
    }
}

static void
test_math_structures_tags_are_kept (void)
{
  static const struct
  {
    const char *tex;
    const char *tag;
  } cases[] = {
    { "x", "-" },
    { "x\\tag{1}", "\"(1)\"" },
    { "x\\tag*{1}", "\"1\"" },
    { "x\\tag{$\\ast$}", "[\"(\" [styledT(∗:bin)] \")\"]" },
    { "\\begin{equation}x\\tag{a}\\end{equation}", "\"(a)\"" },
    { "\\begin{pmatrix}x\\end{pmatrix}\\tag{2}", "\"(2)\"" },
    { "x\\tag{1}\\\\", "\"(1)\"" },
    { "x\\tag{1}\\\\y", "-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseMath) math = poise_math_new (cases[i].tex, NULL);
      g_autofree char *tag = math_dump (poise_math_get_tag (math));

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

static gpointer
parse_often (gpointer data)
{
  for (int i = 0; i < 500; i++)
    {
      g_autoptr (PoiseMath) math =
          poise_math_new ("\\def\\a#1{\\frac{#1}2}\\a{\\mathbf x}", NULL);
      g_autoptr (PoiseMath) same = poise_math_ref (math);
      g_autofree char *dump = math_dump (poise_math_get_root (same));

      g_assert_cmpstr (dump, ==, "frac(𝐱 2)");
    }

  return NULL;
}

static void
test_math_structures_threads_share_nothing (void)
{
  GThread *threads[4] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("parse", parse_often, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math/structures/fractions-have-style-and-fences",
                   test_math_structures_fractions_have_style_and_fences);
  g_test_add_func ("/math/structures/roots-have-a-degree",
                   test_math_structures_roots_have_a_degree);
  g_test_add_func ("/math/structures/fences-pair",
                   test_math_structures_fences_pair);
  g_test_add_func ("/math/structures/accents-and-lines-cover",
                   test_math_structures_accents_and_lines_cover);
  g_test_add_func ("/math/structures/arrows-and-stacks-carry-labels",
                   test_math_structures_arrows_and_stacks_carry_labels);
  g_test_add_func ("/math/structures/switches-hold-to-the-end",
                   test_math_structures_switches_hold_to_the_end);
  g_test_add_func ("/math/structures/boxes-keep-or-drop-sizes",
                   test_math_structures_boxes_keep_or_drop_sizes);
  g_test_add_func ("/math/structures/tables-have-rows-and-columns",
                   test_math_structures_tables_have_rows_and_columns);
  g_test_add_func ("/math/structures/lines-are-aligned",
                   test_math_structures_lines_are_aligned);
  g_test_add_func ("/math/structures/tables-have-rules-and-spans",
                   test_math_structures_tables_have_rules_and_spans);
  g_test_add_func ("/math/structures/macros-expand",
                   test_math_structures_macros_expand);
  g_test_add_func ("/math/structures/environments-are-found",
                   test_math_structures_environments_are_found);
  g_test_add_func ("/math/structures/tags-are-kept",
                   test_math_structures_tags_are_kept);
  g_test_add_func ("/math/structures/threads-share-nothing",
                   test_math_structures_threads_share_nothing);

  return g_test_run ();
}
