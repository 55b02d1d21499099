/* test-html.c: what the HTML of cards becomes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markup-sample.h"
#include "poise-html.h"

static void
check_cases (const MarkupCase *cases, gsize n_cases)
{
  markup_assert_dumps (cases, n_cases, poise_document_new_from_html);
}

static void
test_html_reads_formats (void)
{
  static const MarkupCase cases[] = {
    { "<b>a</b><strong>b</strong>", "p(**a****b**)" },
    { "<i>a</i> <em>b</em> <cite>c</cite>", "p(*a* *b* *c*)" },
    { "<u>a</u> <ins>b</ins>", "p({u a} {u b})" },
    { "<s>a</s> <del>b</del> <strike>c</strike>", "p({s a} {s b} {s c})" },
    { "H<sub>2</sub>O, x<sup>2</sup>", "p(H{sub 2}O, x{sup 2})" },
    { "<B>a <I>b</I></B> c", "p(**a *b*** c)" },
    { "<b>a<b>b</b>c</b>", "p(**abc**)" },
    { "<b>a<i>b</b>c</i>d", "p(**a*b***cd)" },
    { "<b></b>a<i> </i>b", "p(a b)" },
    { "a<b> b </b>c", "p(a **b** c)" },
    { "<code>a  b</code> <kbd>c</kbd> <tt>d</tt>", "p(`a b` `c` `d`)" },
    { "<code>a<br>b</code>", "p(`a`//`b`)" },
    { "<code>a <b>b</b></code>", "p(`a `**`b`**)" },
    { "<font color=red size=5>a</font>", "p(a)" },
    { "<span style=\"color: red\">a</span>", "p(a)" },
    { "<span style=\"font-weight: bold\">a</span>b", "p(**a**b)" },
    { "<span style='FONT-WEIGHT:700;font-style:italic'>a</span>",
      "p(***a***)" },
    { "<span style=\"text-decoration: underline line-through\">a</span>",
      "p({u {s a}})" },
    { "<div style='font-style: italic'>a</div>b", "p(*a*) p(b)" },
    { "<b style=\"font-weight:normal\">a</b>", "p(a)" },
    { "a<span style='display: none'>b</span>c", "p(ac)" },
    { "<a href=\"https://a.org/?b&amp;c\">d <b>e</b></a>",
      "p([d **e**](https://a.org/?b&c))" },
    { "<a href=\"javascript:run()\">a</a> <a>b</a>", "p(a b)" },
    { "<q>a</q>", "p(“a”)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_html_reads_lines (void)
{
  static const MarkupCase cases[] = {
    { "", "" },
    { " \n ", "" },
    { "a", "p(a)" },
    { "a<br>b", "p(a//b)" },
    { "a <br/> b<br />c", "p(a//b//c)" },
    { "a<br><br>b", "p(a) p(b)" },
    { "<br>a<br>", "p(a)" },
    { "<div>a</div><div>b</div>", "p(a) p(b)" },
    { "a<div>b</div>c", "p(a) p(b) p(c)" },
    { "a<div><br></div><div>b</div>", "p(a) p(b)" },
    { "<p>a<p>b", "p(a) p(b)" },
    { "<b>a<div>b</div>c</b>d", "p(**a**) p(**b**) p(**c**d)" },
    { "<b>a<br>b</b>", "p(**a//b**)" },
    { "<center>a</center>b", "p(a) p(b)" },
    { "a\n  b\t c", "p(a b c)" },
    { "a&nbsp;&nbsp;b &nbsp;", "p(a\u00a0\u00a0b \u00a0)" },
    { "<h1>a</h1><h6>b <i>c</i></h6>d", "h1(a) h6(b *c*) p(d)" },
    { "<h2><div>a</div><div>b</div></h2>", "h2(a//b)" },
    { "a<hr>b", "p(a) hr p(b)" },
    { "<blockquote>a<div>b</div></blockquote>c", "quote(p(a) p(b)) p(c)" },
    { "<pre>\na  b\n c\n</pre>", "code(a  b\n c)" },
    { "<pre>a<br>b &lt; <b>c</b></pre>", "code(a\nb < c)" },
    { "<pre class=\"language-c\">a</pre>", "code[c](a)" },
    { "<pre><code class=\"x lang-py\">a</code></pre>", "code[py](a)" },
    { "<dl><dt>a<dd>b</dl>", "p(a) p(b)" },
    { "<section><header>a</header>b</section>", "p(a) p(b)" },
    { "<div>a</div><div><br></div><div>b<div>c</div></div>", "p(a) p(b) p(c)" },
    { "1. a<br>2. b", "p(1. a//2. b)" },
    { "a<br />\nb<br />\n\nc", "p(a//b//c)" },
    { "<div>a<b>b<br></b></div><div>c</div>", "p(a**b**) p(c)" },
    { "<pre><span class=k>def</span> f():\n    <i>return</i> 1\n</pre>",
      "code(def f():\n    return 1)" },
    { "<p class=MsoNormal><span lang=EN-US>a<o:p></o:p></span></p>", "p(a)" },
    { "「<b>強調</b>」です。<br>次の行", "p(「**強調**」です。//次の行)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_html_reads_lists (void)
{
  static const MarkupCase cases[] = {
    { "<ul><li>a</li><li>b</li></ul>", "ul(li(p(a)) li(p(b)))" },
    { "<ul>\n <li>a\n <li>b\n</ul>", "ul(li(p(a)) li(p(b)))" },
    { "<ol start=7><li>a</ol>", "ol7(li(p(a)))" },
    { "<ol><li>a</ol>", "ol1(li(p(a)))" },
    { "<ol start='-3'><li>a</ol>", "ol0(li(p(a)))" },
    { "<ul><li>a<ul><li>b</li></ul></li></ul>", "ul(li(p(a) ul(li(p(b)))))" },
    { "<ul><li>a</li><ul><li>b</li></ul></ul>", "ul(li(p(a) ul(li(p(b)))))" },
    { "<ul>a<li>b</ul>", "ul(li(p(a)) li(p(b)))" },
    { "<li>a<li>b", "ul(li(p(a)) li(p(b)))" },
    { "<ul><li><div>a</div><div>b</div></ul>", "ul(li(p(a) p(b)))" },
    { "<ul><li></li></ul>", "ul(li())" },
    { "<b><ul><li>a</ul></b>", "ul(li(p(**a**)))" },
    { "a<ul><li>b</ul>c", "p(a) ul(li(p(b))) p(c)" },
    { "<div><ul><li>一</li><li>二：<ul><li>三</li></ul></li></ul></div>",
      "ul(li(p(一)) li(p(二：) ul(li(p(三)))))" },
    { "<ul><li>a<div><br></div></li><li><br></li></ul>", "ul(li(p(a)) li())" },
    { "<ul><li>a<br><br>b</ul>", "ul(li(p(a) p(b)))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_html_reads_tables (void)
{
  static const MarkupCase cases[] = {
    { "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
      "table(head(td(a) td(b)) row(td(c) td(d)))" },
    { "<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr>"
      "</tbody></table>",
      "table(head(td(a)) row(td(b)))" },
    { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
      "table(row(td(a) td(b)) row(td(c) td()))" },
    { "<table><tr><td colspan=3>a</td></tr><tr><td>b<td>c<td>d</tr></table>",
      "table(row(td(a) td() td()) row(td(b) td(c) td(d)))" },
    { "<table><tr><td style='text-align: right'>a<td align=center>b</table>",
      "table(row(td>(a) td=(b)))" },
    { "<table><tr><td><div>a</div><div>b<br>c</div></td></tr></table>",
      "table(row(td(a//b//c)))" },
    { "<table><tr><td>a<ul><li>b<li>c</ul></td></tr></table>",
      "table(row(td(a//• b//• c)))" },
    { "<table><tr><td><pre>a\n  b</pre></td></tr></table>",
      "table(row(td(`a`//`  b`)))" },
    { "<table><tr><td><table><tr><td>a<td>b<tr><td>c</table></table>",
      "table(row(td(a b//c)))" },
    { "<table><tr><td><p>a</p></td><td><b>b</b></td></tr></table>",
      "table(row(td(a) td(**b**)))" },
    { "<table><caption>a</caption><tr><td>b</table>",
      "p(a) table(row(td(b)))" },
    { "<table></table>a<table><tr></tr></table>", "p(a)" },
    { "<table><tr><td>\\[a|b\\]</table>", "table(row(td(‹a|b›)))" },
    { "<table>a<tr><td>b</table>", "table(row(td(a)) row(td(b)))" },
    { "<table>a<hr>b<ul><li>c</ul>\\[x\\]</table>",
      "table(row(td(a) td(b) td(• c) td(‹x›)))" },
    { "<table><tr><h1>a</h1><pre>b</pre><td>c</table>",
      "table(row(td(a) td(`b`) td(c)))" },
    { "<tr><td>a<td>b", "p(a b)" },
    { "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
      "table(row(td(a) td(b)) row(td() td(c)))" },
    { "<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>",
      "table(row(td(a) td(b) td(c)) row(td(d) td() td(e)))" },
    { "<table><tr><td rowspan=2 "
      "colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>",
      "table(row(td(a) td() td(b)) row(td() td() td(c)) row(td(d) td(e) "
      "td(f)))" },
    { "<table><tr><td>a<td rowspan=0>b<tr><td>c<tr><td>d<td>e</table>",
      "table(row(td(a) td(b) td()) row(td(c) td() td()) row(td(d) td() "
      "td(e)))" },
    { "<table><thead><tr><th rowspan=9>a</thead><tbody><tr><td>b</table>",
      "table(head(td(a)) row(td(b)))" },
    { "<table><tr><td rowspan=2>a</table><table><tr><td>b</table>",
      "table(row(td(a))) table(row(td(b)))" },
    { "<table><tr><th rowspan=2>a<th "
      "colspan=2>b<tr><th>c<th>d<tr><td>1<td>2<td>3</table>",
      "table(head(td(a) td(b) td()) row(td() td(c) td(d)) row(td(1) td(2) "
      "td(3)))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_html_finds_math (void)
{
  static const MarkupCase cases[] = {
    { "a \\(x_1\\) b", "p(a ‹x_1› b)" },
    { "a \\[x\\] b", "p(a) math(x) p(b)" },
    { "a<br>\\[x\\]<br>b", "p(a) math(x) p(b)" },
    { "[$]x[/$] [$$]y[/$$]", "p(‹x›) math(y)" },
    { "\\(a &lt; b &amp; c&nbsp;d\\)", "p(‹a < b & c d›)" },
    { "\\[a\\\\<br>b<div>c</div>\\]", "math(a\\\\\nb\nc)" },
    { "\\(a<b>b</b>c\\)", "p(‹abc›)" },
    { "<b>\\(x\\)</b>: \\(y\\)", "p(**‹x›**: ‹y›)" },
    { "<b>a\\[x\\]b</b>", "p(**a**) math(x) p(**b**)" },
    { "<h1>\\[x\\]</h1>", "h1(‹x›)" },
    { "\\(a \\) b\\)", "p(‹a› b\\))" },
    { "\\(a", "p(\\(a)" },
    { "\\(\\)", "p(\\(\\))" },
    { "$x$ $$y$$ $5", "p($x$ $$y$$ $5)" },
    { "\\\\(x\\\\)", "p(\\\\(x\\\\))" },
    { "<td>\\(a</td><td>b\\)</td>", "p(\\(a b\\))" },
    { "<ul><li>\\(a<li>b\\)</ul>", "ul(li(p(\\(a)) li(p(b\\))))" },
    { "<anki-mathjax>x</anki-mathjax>", "p(‹x›)" },
    { "<anki-mathjax block=\"true\">x &lt; y</anki-mathjax>", "math(x < y)" },
    { "[latex]$x$[/latex]", "p(‹x›)" },
    { "[latex]\\begin{displaymath}x\\end{displaymath}[/latex]", "math(x)" },
    { "[latex]\\begin{align*}x\\end{align*}[/latex]",
      "math(\\begin{align*}x\\end{align*})" },
    { "[latex]Let $x$ be[/latex]", "p(‹\\text{Let $x$ be}›)" },
    { "<code>\\(a &lt; b\\)</code>", "p(`\\(a < b\\)`)" },
    { "<pre>\\(a\\)</pre>", "code(\\(a\\))" },
    { "<img src=a.png alt=\"\\(x\\)\">", "p(![\\(x\\)](a.png))" },
    { "\U000f0000 \\(x\\) &#xf0000;", "p(\U000f0000 ‹x› �)" },
    { "\\[\\begin{align}<br>a &amp;= b \\\\<br>&amp;= c<br>\\end{align}\\]",
      "math(\\begin{align}\na &= b \\\\\n&= c\n\\end{align})" },
    { "<anki-mathjax block=\"true\">a<br>\\text{if } x&gt;0</anki-mathjax>",
      "math(a\n\\text{if } x>0)" },
    { "\\(a\\)，\\(b\\)。其中\\(c\\)是", "p(‹a›，‹b›。其中‹c›是)" },
    { "\\( <b>x</b> \\)<br><br>\\[c\\]<br><br>d", "p(‹x›) math(c) p(d)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_html_reads_the_rest (void)
{
  static const MarkupCase cases[] = {
    { "<img src=\"a b.jpg\" alt=\"c\">", "p(![c](a b.jpg))" },
    { "<img src='a.jpg'>", "p(![a.jpg](a.jpg))" },
    { "<img alt=a>", "p(a)" },
    { "a [sound:b.mp3]", "p(a [sound:b.mp3])" },
    { "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字",
      "p({ruby 漢:かん}字)" },
    { "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
      "p({ruby 漢:かん}{ruby 字:じ})" },
    { "<ruby><b>漢</b>a</ruby>b", "p(**漢**ab)" },
    { "<rt>a</rt>", "" },
    { "<ruby>a<div>b<rt>c</rt></ruby>", "p({ruby a:}) p({ruby b:c})" },
    { "mns&", "p(mns&)" },
    { "&#", "" },
    { "&lt;b&gt; &amp;amp; &eacute; &#945; &#x3b1; &hellip;",
      "p(<b> &amp; é α α …)" },
    { "a < b && c > d", "p(a < b && c > d)" },
    { "a<!-- <b>b</b> -->c", "p(ac)" },
    { "a<script>if (a < b) run ('<b>');</script>b", "p(ab)" },
    { "<style>b { color: red }</style>a", "p(a)" },
    { "<head><title>a</title></head><body>b</body>c", "p(bc)" },
    { "<iframe src=x>a</iframe><object data=x>b</object>c", "p(c)" },
    { "<svg><text>a</text></svg>b", "p(b)" },
    { "<x-y>a</x-y>", "p(a)" },
    { "<b>a", "p(**a**)" },
    { "a</b></div></body></html>b", "p(a) p(b)" },
    { "a <b", "p(a)" },
    { "a\xff"
      "b\xc3",
      "p(a�b�)" },
    { "\xef\xbb\xbf"
      "a\x01\x7f",
      "p(a)" },
    { "梯度<b>下降</b>法", "p(梯度**下降**法)" },
    { "<span class=\"cloze\" data-cloze=\"a\">[...]</span> b", "p([...] b)" },
    { "{{c1::東京::city}}は", "p({{c1::東京::city}}は)" },
    { " 漢字[かんじ]を 読[よ]む", "p(漢字[かんじ]を 読[よ]む)" },
    { "a<!--anki--><wbr>&shy;b<mark>c</mark>", "p(a­bc)" },
    { "<img src=\"media/paste-1.jpg\"><br>a",
      "p(![paste-1.jpg](media/paste-1.jpg)//a)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/reads-formats", test_html_reads_formats);
  g_test_add_func ("/html/reads-lines", test_html_reads_lines);
  g_test_add_func ("/html/reads-lists", test_html_reads_lists);
  g_test_add_func ("/html/reads-tables", test_html_reads_tables);
  g_test_add_func ("/html/finds-math", test_html_finds_math);
  g_test_add_func ("/html/reads-the-rest", test_html_reads_the_rest);

  return g_test_run ();
}
