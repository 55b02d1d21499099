/* test-markdown.c: what Markdown with math becomes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markup-sample.h"
#include "poise-markdown.h"

static void
check_cases (const MarkupCase *cases, gsize n_cases)
{
  markup_assert_dumps (cases, n_cases, poise_document_new_from_markdown);
}

static void
test_markdown_reads_blocks (void)
{
  static const MarkupCase cases[] = {
    { "", "" },
    { "\n \n", "" },
    { "one\n\ntwo", "p(one) p(two)" },
    { "# Title\n\n###### deep", "h1(Title) h6(deep)" },
    { "Title\n===\ntext", "h1(Title) p(text)" },
    { "- a\n- b", "ul(li(p(a)) li(p(b)))" },
    { "- a\n\n- b", "ul(li(p(a)) li(p(b)))" },
    { "7. a\n8. b", "ol7(li(p(a)) li(p(b)))" },
    { "- a\n  - b\n\n  c", "ul(li(p(a) ul(li(p(b))) p(c)))" },
    { "-\n- b", "ul(li() li(p(b)))" },
    { "- a *b*\n  c", "ul(li(p(a *b*/c)))" },
    { "> a\n> - b\n\nc", "quote(p(a) ul(li(p(b)))) p(c)" },
    { "a\n\n---\n\nb", "p(a) hr p(b)" },
    { "```c\nint x;\n\n  y\n```", "code[c](int x;\n\n  y)" },
    { "```\n```", "code()" },
    { "    a\n    b", "code(a\nb)" },
    { "- ```\n  a\n  ```\n- b", "ul(li(code(a)) li(p(b)))" },
    { "- [ ] a\n- [x] b\n  - [X] c\n- d",
      "ul(li-(p(a)) li+(p(b) ul(li+(p(c)))) li(p(d)))" },
    { "1. [ ] a $x$", "ol1(li-(p(a ‹x›)))" },
    { "[ ] a\n\n- [y] b\n- [x]c", "p([ ] a) ul(li(p([y] b)) li(p([x]c)))" },
    { "| a | b | c |\n|:--|:-:|--:|\n| 1 | **2** | |",
      "table(head(td<(a) td=(b) td>(c)) row(td<(1) td=(**2**) td>()))" },
    { "a\r\nb\rc\r\n\r\nd", "p(a/b/c) p(d)" },
    { "\xef\xbb\xbf# a", "h1(a)" },
    { "***\n$$x$$\n---", "hr math(x) hr" },
    { "a\n$$\nx\ny\n$$\n---\nb", "p(a) math(x\ny) hr p(b)" },
    { "- $$x$$\n  ---\n> \\[y\\]\n> ---",
      "ul(li(math(x) hr)) quote(math(y) hr)" },
    { "$$x$$\n===", "h1(‹x›)" },
    { "a $$x$$ b\n---", "h2(a ‹x› b)" },
    { "$a\nb$ c\n---", "h2(‹a b› c)" },
    { "$$a\nb$$ c\n---", "h2(‹a b› c)" },
    { "a $x$\n---", "h2(a ‹x›)" },
    { "a | b\n--|--\n$x$ | y", "table(head(td(a) td(b)) row(td(‹x›) td(y)))" },
    { "| a | b |\n|--|--|\n| `a\\|b` | c \\| d |",
      "table(head(td(a) td(b)) row(td(`a|b`) td(c | d)))" },
    { "| a |\n|--|\n| `a|b` `\\\\|` |",
      "table(head(td(a)) row(td(`a|b` `\\|`)))" },
    { "`a\\|b`", "p(`a\\|b`)" },
    { "| a | b |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |",
      "table(head(td(a) td(b)) row(td(1) td()) row(td(1) td(2)))" },
    { "- a\n- $x$\n***\nb", "ul(li(p(a)) li(p(‹x›))) hr p(b)" },
    { "1. a\n\n   ```\n   $x$\n   ```\n\n   $y$",
      "ol1(li(p(a) code($x$) p(‹y›)))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_emphasis_does_not_begin_in_an_address (void)
{
  static const MarkupCase cases[] = {
    { "[](_)_ a", "p([](_) a)" },
    { "[](_*)*_ a", "p([](_*) a)" },
    { "[](__)__ a *b*", "p([](__) a *b*)" },
    { "![](_)_ a\n\n- [b](*)* c", "p(![_](_) a) ul(li(p([b](*) c)))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_reads_inlines (void)
{
  static const MarkupCase cases[] = {
    { "*a* **b** `c`", "p(*a* **b** `c`)" },
    { "***a***", "p(***a***)" },
    { "a  \nb\\\nc\nd", "p(a//b//c/d)" },
    { "[a *b*](x.org/?a&amp;b \"t\")", "p([a *b*](x.org/?a&b))" },
    { "![an *image*](a.png)", "p(![an *image*](a.png))" },
    { "<https://a.org/$x$>", "p([https://a.org/$x$](https://a.org/$x$))" },
    { "[a]\n\n[a]: /b", "p([a](/b))" },
    { "https://a.org www.a.org", "p(https://a.org www.a.org)" },
    { "~~a *b*~~", "p({s a *b*})" },
    { "~a~ ~5 to ~6 3~5天，6~8天", "p(~a~ ~5 to ~6 3~5天，6~8天)" },
    { "<div>\n*a*\n</div>", "p(<div>/*a*/</div>)" },
    { "<!-- a -->", "p(<!-- a -->)" },
    { "&lt; &amp; &alpha; &#945; &#x3B1; &hellip;", "p(< & α α α …)" },
    { "&nosuch; &#0; &#xFFFFFF; &", "p(&nosuch; � � &)" },
    { "`` a`b `` and `&lt;`", "p(`a`b` and `&lt;`)" },
    { "`a\nb`", "p(`a b`)" },
    { "**粗体**文字", "p(**粗体**文字)" },
    { "**结论：**文字", "p(**结论：**文字)" },
    { "是**“引用”**的", "p(是**“引用”**的)" },
    { "~~（旧）~~文字", "p({s （旧）}文字)" },
    { "![](a/b.png?c) **![](d)**", "p(![b.png](a/b.png?c) **![d](d)**)" },
    { "![](data:image/png;base64,a/b)", "p(![](data:image/png;base64,a/b))" },
    { "https://a.com/$x/$y and $z$", "p(https://a.com/$x/$y and ‹z›)" },
    { "见https://a.com，$x$。(http://b)$y$",
      "p(见https://a.com，‹x›。(http://b)‹y›)" },
    { "http $x$ ://$y$", "p(http ‹x› ://‹y›)" },
    { "[a $x$](b \"t $y$\") [c][1]\n\n[1]: http://d/$z$",
      "p([a ‹x›](b) [c](http://d/$z$))" },
    { "日本語の**強調「$x$」**です", "p(日本語の**強調「‹x›」**です)" },
    { "**注意**：$x$是**重要的**。", "p(**注意**：‹x›是**重要的**。)" },
    { "中文**粗体$x$**中文", "p(中文**粗体‹x›**中文)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_reads_tags (void)
{
  static const MarkupCase cases[] = {
    { "H<sub>2</sub>O x<sup>*a*</sup>", "p(H{sub 2}O x{sup *a*})" },
    { "<u>a</u> <b>b</b> <i>c</i> <s>d</s>", "p({u a} **b** *c* {s d})" },
    { "<B>a</b>", "p(**a**)" },
    { "a<br>b<br/>c<br />d", "p(a//b//c//d)" },
    { "a <br> b", "p(a//b)" },
    { "a<br>\nb\n<br>c", "p(a//b//c)" },
    { "a<br><br>b", "p(a////b)" },
    { "a <br>", "p(a)" },
    { "<br>", "" },
    { "| a<br>b |\n|--|", "table(head(td(a//b)))" },
    { "- a<br>b", "ul(li(p(a//b)))" },
    { "# a<sub>1</sub>", "h1(a{sub 1})" },
    { "[<b>a</b>](b)", "p([**a**](b))" },
    { "<b>a<i>b</b>c</i>", "p(**a<i>b**c</i>)" },
    { "*a <sub>b* c</sub>", "p(*a <sub>b* c</sub>)" },
    { "<sub>a *b</sub> c*", "p(<sub>a *b</sub> c*)" },
    { "<b>a\n\nb</b>", "p(<b>a) p(b</b>)" },
    { "<b>a", "p(<b>a)" },
    { "a</b>", "p(a</b>)" },
    { "a<b></b>c", "p(ac)" },
    { "<b>$x$</b>", "p(**‹x›**)" },
    { "`<b>a</b>` \\<b>a\\</b>", "p(`<b>a</b>` <b>a</b>)" },
    { "    <b>a</b>", "code(<b>a</b>)" },
    { "```\na<br>b\n```", "code(a<br>b)" },
    { "<b class=\"x\">a</b> <kbd>b</kbd>",
      "p(<b class=\"x\">a</b> <kbd>b</kbd>)" },
    { "map<string, vector<int>> <T> a<b",
      "p(map<string, vector<int>> <T> a<b)" },
    { "<ruby>漢<rt>かん</rt>字<rt>*じ*</rt></ruby>",
      "p({ruby 漢:かん}{ruby 字:じ})" },
    { "<ruby>a</ruby> <rt>b</rt>", "p(a <rt>b</rt>)" },
    { "<ruby>a<rt>b", "p(<ruby>a<rt>b)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_finds_inline_math (void)
{
  static const MarkupCase cases[] = {
    { "a $x_1$ and $y_1$.", "p(a ‹x_1› and ‹y_1›.)" },
    { "\\(a*b*c\\) \\( d \\)", "p(‹a*b*c› ‹d›)" },
    { "梯度$g_t$是，损失\\(L\\)。", "p(梯度‹g_t›是，损失‹L›。)" },
    { "**$a$**是*$b$*", "p(**‹a›**是*‹b›*)" },
    { "$a$$b$", "p(‹a›‹b›)" },
    { "$a\nb$", "p(‹a\nb›)" },
    { "> $a\n> b$", "quote(p(‹a\nb›))" },
    { "# $x^*$ and $y^*$", "h1(‹x^*› and ‹y^*›)" },
    { "- $a$\n- $b$", "ul(li(p(‹a›)) li(p(‹b›)))" },
    { "[see $x$](a)", "p([see ‹x›](a))" },
    { "$\\$5$", "p(‹\\$5›)" },
    { "$\\text{a b}$", "p(‹\\text{a b}›)" },
    { "text $$x$$ text", "p(text ‹x› text)" },
    { "_$a$_", "p(*‹a›*)" },
    { "（$a$）：$b$，$c$。", "p(（‹a›）：‹b›，‹c›。)" },
    { "- 设$a\n  + b$是", "ul(li(p(设$a) ul(li(p(b$是)))))" },
    { "1. a $x\n   y$", "ol1(li(p(a ‹x\ny›)))" },
    { "> - $x\n>   y$", "quote(ul(li(p(‹x\ny›))))" },
    { "- [ ] $x$ and ~~$y$~~", "ul(li-(p(‹x› and {s ‹y›})))" },
    { "**因此$a$：**是", "p(**因此‹a›：**是)" },
    { "the $x$-axis, $x$s and $n$th", "p(the ‹x›-axis, ‹x›s and ‹n›th)" },
    { "a \"$x$\" ($y$); '$z$'!", "p(a \"‹x›\" (‹y›); '‹z›'!)" },
    { "（$x$）、「$y$」，“$z$”", "p(（‹x›）、「‹y›」，“‹z›”)" },
    { "*a $b*c$ d*", "p(*a ‹b*c› d*)" },
    { "$a_b$ and $c_d$ and a_b", "p(‹a_b› and ‹c_d› and a_b)" },
    { "$x^*$ is *very* good, $y^*$ too", "p(‹x^*› is *very* good, ‹y^*› too)" },
    { "\\\\$x$", "p(\\‹x›)" },
    { "$a$b$c$", "p(‹a›b‹c›)" },
    { "$a<b$ and $c>d$ and $x<b>y</b>$", "p(‹a<b› and ‹c>d› and ‹x<b>y</b>›)" },
    { "costs $5 to $x$ for $p = \\$5$", "p(costs $5 to ‹x› for ‹p = \\$5›)" },
    { "A$10, C$20 and $f(x)$; $5$", "p(A$10, C$20 and ‹f(x)›; ‹5›)" },
    { "$5x$和$5\\text{个}$", "p(‹5x›和‹5\\text{个}›)" },
    { "价格$5（约￥35），买$n$个", "p(价格$5（约￥35），买‹n›个)" },
    { "$\\text{若 $x>0$，则}y$和$\\mbox{a}$",
      "p(‹\\text{若 $x>0$，则}y›和‹\\mbox{a}›)" },
    { "$\\text{a$ b } $\\text a$", "p($\\text{a$ b } ‹\\text a›)" },
    { "$\\text{a $x$ b}", "p($\\text{a ‹x› b})" },
    { "$\\text{a$ b", "p(‹\\text{a› b)" },
    { "> a $x\ny$ b", "quote(p(a ‹x\ny› b))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_finds_display_math (void)
{
  static const MarkupCase cases[] = {
    { "$$x$$", "math(x)" },
    { "\\[ x \\]", "math(x)" },
    { "$$\n- a\n+ b\n* c\n$$", "math(- a\n+ b\n* c)" },
    { "so\n$$x$$\nwhere\n\\[y\\]", "p(so) math(x) p(where) math(y)" },
    { "$$x$$  \n$$y$$", "math(x) math(y)" },
    { "- so\n\n  $$\n  a\n  $$\n\n  b", "ul(li(p(so) math(a) p(b)))" },
    { "- $$a$$\n- b", "ul(li(math(a)) li(p(b)))" },
    { "> $$\n> a > b\n> > c\n> $$", "quote(math(a > b\n> c))" },
    { "$$a\\\\\nb$$", "math(a\\\\\nb)" },
    { "$$\\text{for $n$}$$", "math(\\text{for $n$})" },
    { "**$$x$$**", "p(**‹x›**)" },
    { "# $$x$$", "h1(‹x›)" },
    { "$$x$$, so", "p(‹x›, so)" },
    { "$$\n a\n   b\n$$", "math(a\nb)" },
    { "a<br>$$x$$<br>b", "p(a) math(x) p(b)" },
    { "$$\n---\n===\n$$", "math(---\n===)" },
    { "公式： $$\nE=mc^2\n$$\n其中$m$", "p(公式：) math(E=mc^2) p(其中‹m›)" },
    { "Let\\[\nx\n\\]\nbe", "p(Let) math(x) p(be)" },
    { "公式：$$\nx\n$$。", "p(公式：/‹x›。)" },
    { "> a\n$$x\ny$$", "quote(p(a) math(x\ny))" },
    { "$$\n\na\n\nb\n\n$$\nc", "math(a\nb) p(c)" },
    { "a\n\n\\[\nb\n\nc\n\\]", "p(a) math(b\nc)" },
    { "> $$\n> a\n>\n> b\n> $$", "quote(math(a\nb))" },
    { "- $$\n  a\n\n  b\n  $$\n- c", "ul(li(math(a\nb)) li(p(c)))" },
    { "- a\n  $$\n  x\n  $$\n  b", "ul(li(p(a) math(x) p(b)))" },
    { "$$x$$$$y$$", "p(‹x›‹y›)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_keeps_other_dollars (void)
{
  static const MarkupCase cases[] = {
    { "$5 and $10", "p($5 and $10)" },
    { "from $5-$10 to $1,000", "p(from $5-$10 to $1,000)" },
    { "US$5, ($6) or $7.50.", "p(US$5, ($6) or $7.50.)" },
    { "5$ and 6$", "p(5$ and 6$)" },
    { "$ x$ $y $", "p($ x$ $y $)" },
    { "\\$x\\$ and $y$", "p($x$ and ‹y›)" },
    { "\\\\(x\\\\)", "p(\\(x\\))" },
    { "$a", "p($a)" },
    { "a$", "p(a$)" },
    { "$$a", "p($$a)" },
    { "$$", "p($$)" },
    { "$$$$ $$ $$", "p($$$$ $$ $$)" },
    { "$a\n\nb$", "p($a) p(b$)" },
    { "$$a\n\nb$$", "p($$a) p(b$$)" },
    { "> $a\n>\n> b$", "quote(p($a) p(b$))" },
    { "\\(a\n\nb\\)", "p((a) p(b))" },
    { "$a\n- b$", "p($a) ul(li(p(b$)))" },
    { "$a\n# b$", "p($a) h1(b$)" },
    { "$a\n> b$", "p($a) quote(p(b$))" },
    { "$a\n| b$", "p($a/| b$)" },
    { "$a\n```\nb$", "p($a) code(b$)" },
    { "$a\n===\nb$", "h1($a) p(b$)" },
    { "$a\n---\nb$", "h2($a) p(b$)" },
    { "# $a\nb$", "h1($a) p(b$)" },
    { "# $$a\nb$$ c", "h1($$a) p(b$$ c)" },
    { "|a|\n|-|\nb $c\nd$ e",
      "table(head(td(a)) row(td(b $c)) row(td(d$ e)))" },
    { "花费$5，另有$6", "p(花费$5，另有$6)" },
    { "\\(", "p(()" },
    { "$\\", "p($\\)" },
    { "$$\na\n\nb $$ c", "p($$/a) p(b $$ c)" },
    { "$$\na\n\nb $x$\n\n$$\nc\n$$", "p($$/a) p(b ‹x›) math(c)" },
    { "$$\na\n\n# b\n$$", "p($$/a) h1(b) p($$)" },
    { "> $$\n> a\n\nb\n$$", "quote(p($$/a)) p(b/$$)" },
    { "    $$\n    a\n\n    b\n    $$", "code($$\na\n\nb\n$$)" },
    { "jQuery $('#a') and $(\"b\")", "p(jQuery $('#a') and $(\"b\"))" },
    { "PHP $foo = $bar;", "p(PHP $foo = $bar;)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_finds_no_math_in_code (void)
{
  static const MarkupCase cases[] = {
    { "`$x$` and `\\(y\\)`", "p(`$x$` and `\\(y\\)`)" },
    { "`$x` and `y$`", "p(`$x` and `y$`)" },
    { "``a ` $x$`` $y$", "p(`a ` $x$` ‹y›)" },
    { "` $x$", "p(` ‹x›)" },
    { "$a `b$` c", "p($a `b$` c)" },
    { "`a\n\n$x$ `", "p(`a) p(‹x› `)" },
    { "```\n$x$ `$$\n```\n$y$", "code($x$ `$$) p(‹y›)" },
    { "~~~~sh\n$A=$B\n~~~\n~~~~\n$y$", "code[sh]($A=$B\n~~~) p(‹y›)" },
    { "> ```\n> $x$\n\n$y$", "quote(code($x$)) p(‹y›)" },
    { "    echo $HOME $PATH$x$", "code(echo $HOME $PATH$x$)" },
    { "    $x\n    y$ z$", "code($x\ny$ z$)" },
    { "- a\n\n      $$x\n      y$$\n\n$z$",
      "ul(li(p(a) code($$x\ny$$))) p(‹z›)" },
    { "```\n\n$a$\n```\n$x$", "code(\n$a$) p(‹x›)" },
    { "```\n``` b\n```\n$x$", "code(``` b) p(‹x›)" },
    { "``` a`b $x$", "p(``` a`b ‹x›)" },
    { "- ```\n  $x$\n  ```\n\n  $y$", "ul(li(code($x$) p(‹y›)))" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_keeps_math_whole_in_cells (void)
{
  static const MarkupCase cases[] = {
    { "| a | b |\n|--|--|\n| $P(A|B)$ | \\(|x|\\) |",
      "table(head(td(a) td(b)) row(td(‹P(A|B)›) td(‹|x|›)))" },
    { "| 条件$P(A|B)$是 | $5 |\n|--|--|\n| $$x|y$$ | $6 |",
      "table(head(td(条件‹P(A|B)›是) td($5)) row(td(‹x|y›) td($6)))" },
    { "|a|b|\n|-|-|\n|\\[|$$ a|\n|\\[|$$ a|\n|\\[|$$ a|\n|\\[|$$ a|\n|\\[|$$ "
      "a|\n\nx$$ \\]",
      "table(head(td(a) td(b)) row(td([) td($$ a)) row(td([) td($$ a)) "
      "row(td([) td($$ a)) row(td([) td($$ a)) row(td([) td($$ a))) p(x$$ ])" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_keeps_private_characters (void)
{
  static const MarkupCase cases[] = {
    { "\U000f0000 $x$ \U000f0001", "p(\U000f0000 ‹x› \U000f0001)" },
    { "`\U000f0000` $x$", "p(`\U000f0000` ‹x›)" },
    { "&#xF0000; $x$", "p(\U000f0000 ‹x›)" },
    { "[\U000f0000](\U000f0001) \U0010ffff",
      "p([\U000f0000](\U000f0001) \U0010ffff)" },
    { "```\U000f0000\n\U000f0001\n```", "code[\U000f0000](\U000f0001)" },
    { "[a](/$x$)", "p([a](/$x$))" },
    { "\ue000 $x$", "p(\ue000 ‹x›)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown_makes_bytes_valid (void)
{
  static const MarkupCase cases[] = {
    { "a\xff"
      "b $\xc3$",
      "p(a�b ‹�›)" },
    { "\xf4\x90\x80\x80", "p(����)" },
    { "$x\xe6\xa2", "p($x��)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/reads-blocks", test_markdown_reads_blocks);
  g_test_add_func ("/markdown/emphasis-does-not-begin-in-an-address",
                   test_markdown_emphasis_does_not_begin_in_an_address);
  g_test_add_func ("/markdown/reads-inlines", test_markdown_reads_inlines);
  g_test_add_func ("/markdown/reads-tags", test_markdown_reads_tags);
  g_test_add_func ("/markdown/finds-inline-math",
                   test_markdown_finds_inline_math);
  g_test_add_func ("/markdown/finds-display-math",
                   test_markdown_finds_display_math);
  g_test_add_func ("/markdown/keeps-other-dollars",
                   test_markdown_keeps_other_dollars);
  g_test_add_func ("/markdown/finds-no-math-in-code",
                   test_markdown_finds_no_math_in_code);
  g_test_add_func ("/markdown/keeps-math-whole-in-cells",
                   test_markdown_keeps_math_whole_in_cells);
  g_test_add_func ("/markdown/keeps-private-characters",
                   test_markdown_keeps_private_characters);
  g_test_add_func ("/markdown/makes-bytes-valid",
                   test_markdown_makes_bytes_valid);

  return g_test_run ();
}
