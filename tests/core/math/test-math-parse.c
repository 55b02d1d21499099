/* test-math-parse.c: the atoms of a formula: letters, classes, scripts, text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "math-dump.h"

static void
test_math_parse_letters_take_their_alphabet (void)
{
  static const MathCase cases[] = {
    { "x h A 0", "[𝑥 ℎ 𝐴 0]" },
    { "\\alpha\\Gamma\\varepsilon\\epsilon\\phi\\varphi\\partial",
      "[𝛼 Γ 𝜀 𝜖 𝜙 𝜑 𝜕]" },
    { "\\mathbf{A1x\\Gamma\\alpha}", "[𝐀 𝟏 𝐱 𝚪 𝛼]" },
    { "\\boldsymbol{A1\\Gamma\\alpha\\nabla\\mathcal{L}}", "[𝑨 𝟏 𝚪 𝜶 𝛁 𝓛]" },
    { "\\bm x\\pmb{\\beta}", "[𝒙 𝜷]" },
    { "\\mathcal{LX} \\mathscr{F} \\mathfrak{gC} \\mathbb{R1}",
      "[[ℒ 𝒳] ℱ [𝔤 ℭ] [ℝ 𝟙]]" },
    { "\\mathsf{a1}\\mathtt{b2}\\mathit{c3}\\mathbfit{D}",
      "[[𝖺 𝟣] [𝚋 𝟸] [𝑐 3] 𝑫]" },
    { "\\mathcal L_{x}", "scripts(ℒ 𝑥 -)" },
    { "\\mathbf{\\mathrm{a}b}", "[a 𝐛]" },
    { "{\\bf x y} z", "[[𝐱 𝐲] 𝑧]" },
    { "{\\cal L}\\rm x", "[ℒ x]" },
    { "\\hbar\\ell\\imath\\jmath\\Re\\aleph", "[ℏ ℓ 𝚤 𝚥 ℜ ℵ]" },
    { "\\varGamma\\Alpha", "[𝛤 Α]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_letters_join_only_in_words (void)
{
  static const MathCase cases[] = {
    { "abc", "[𝑎 𝑏 𝑐]" },
    { "\\mathrm{KL}", "\"KL\"" },
    { "\\mathrm{d}x", "[d 𝑥]" },
    { "\\mathrm{TF32}+\\mathrm{2d}", "[\"TF32\" +:bin [2 d]]" },
    { "\\mathrm{a b}", "[a b]" },
    { "{\\rm max x}", "[\"max\" x]" },
    { "\\mathrm{x-y}", "[x −:bin y]" },
    { "\\operatorname{log-sum-exp}", "name(\"log-sum-exp\")" },
    { "\\operatorname{E}", "name(E)" },
    { "\\operatorname{arg\\,max}", "name([\"arg\" _0.167 \"max\"])" },
    { "\\operatorname*{arg\\,max}_x",
      "scripts(name~([\"arg\" _0.167 \"max\"]) 𝑥 -)" },
    { "\\log x\\max_i\\lim\\limsup",
      "[name(\"log\") 𝑥 scripts(name~(\"max\") 𝑖 -) name~(\"lim\") "
      "name~([\"lim\" _0.167 \"sup\"])]" },
    { "\\argmax_\\theta", "scripts(name~([\"arg\" _0.167 \"max\"]) 𝜃 -)" },
    { "\\mathop{\\mathrm{argmin}}_x", "scripts(class:op(\"argmin\") 𝑥 -)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_characters_have_their_class (void)
{
  static const MathCase cases[] = {
    { "a+b-c*d/e", "[𝑎 +:bin 𝑏 −:bin 𝑐 ∗:bin 𝑑 / 𝑒]" },
    { "a=b:c<d", "[𝑎 =:rel 𝑏 ::rel 𝑐 <:rel 𝑑]" },
    { "(a,b;c)[x]!|y|",
      "[(:open 𝑎 ,:punct 𝑏 ;:punct 𝑐 ):close [:open 𝑥 ]:close !:close | 𝑦 |]" },
    { "\\{x\\}\\langle y\\rangle\\lVert z\\rVert",
      "[{:open 𝑥 }:close ⟨:open 𝑦 ⟩:close ‖:open 𝑧 ‖:close]" },
    { "x\\in A\\to B\\times C", "[𝑥 ∈:rel 𝐴 →:rel 𝐵 ×:bin 𝐶]" },
    { "f\\colon A", "[𝑓 ::punct 𝐴]" },
    { "\\sum\\int\\oint\\bigcup", "[∑~ ∫ ∮ ⋃~]" },
    { "1.5", "[1 . 5]" },
    { "a\\mid b\\parallel c", "[𝑎 ∣:rel 𝑏 ∥:rel 𝑐]" },
    { "\\ldots\\cdots\\vdots", "[…:inner ⋯:inner ⋮]" },
    { "\\neq\\not=\\not\\in\\not\\subset\\not a",
      "[≠:rel ≠:rel ∉:rel ⊄:rel 𝑎̸]" },
    { "\\not\\exists", "∄" },
    { "\\not{=}\\not\\mathrel{R}", "[≠:rel cancel</>(class:rel(𝑅))]" },
    { "\\#\\$\\%\\&\\_", "[# $ % & _]" },
    { "a\\&b", "[𝑎 & 𝑏]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_dots_follow_what_is_next (void)
{
  static const MathCase cases[] = {
    { "1,\\dots,n", "[1 ,:punct …:inner ,:punct 𝑛]" },
    { "1+\\dots+n", "[1 +:bin ⋯:inner +:bin 𝑛]" },
    { "a\\dots", "[𝑎 …:inner]" },
    { "x=\\dots\\,=y", "[𝑥 =:rel ⋯:inner _0.167 =:rel 𝑦]" },
    { "\\dots\\sum", "[⋯:inner ∑~]" },
    { "\\dots\\ldots", "[…:inner …:inner]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_unicode_is_read_as_its_command (void)
{
  static const MathCase cases[] = {
    { "αΓ≤→∈∞∂", "[𝛼 Γ ≤:rel →:rel ∈:rel ∞ 𝜕]" },
    { "∑_i∫", "[scripts(∑~ 𝑖 -) ∫]" },
    { "x²", "scripts(𝑥 - 2)" },
    { "x₁₂⁻", "scripts(𝑥 [1 2] −:bin)" },
    { "xᵀy", "[scripts(𝑥 - 𝑇) 𝑦]" },
    { "x′", "scripts(𝑥 - ′)" },
    { "x″_1", "scripts(𝑥 1 ″)" },
    { "ℝ^n", "scripts(ℝ - 𝑛)" },
    { "𝑥", "𝑥" },
    { "中文，x", "[\"中文，\" 𝑥]" },
    { "“a”", "[\"“\" 𝑎 \"”\"]" },
    { "é", "\"é\"" },
    { "x̂", "𝑥̂" },
    { "−x·y", "[−:bin 𝑥 ⋅:bin 𝑦]" },
    { "a b", "[𝑎 𝑏]" },
    { "xᵃ⁺¹yₙ₊₁", "[scripts(𝑥 - [𝑎 +:bin 1]) scripts(𝑦 [𝑛 +:bin 1] -)]" },
    { "x²y³", "[scripts(𝑥 - 2) scripts(𝑦 - 3)]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_scripts_share_a_base (void)
{
  static const MathCase cases[] = {
    { "x^2", "scripts(𝑥 - 2)" },
    { "x_i^2", "scripts(𝑥 𝑖 2)" },
    { "x^2_i", "scripts(𝑥 𝑖 2)" },
    { "x_{ij}", "scripts(𝑥 [𝑖 𝑗] -)" },
    { "{}_a^b", "scripts([] 𝑎 𝑏)" },
    { "^2", "scripts(- - 2)" },
    { "f'", "scripts(𝑓 - ′)" },
    { "f'^2", "scripts(𝑓 - [′ 2])" },
    { "f''_1", "scripts(𝑓 1 ″)" },
    { "f'''''", "scripts(𝑓 - [⁗ ′])" },
    { "x_1'", "scripts(𝑥 1 ′)" },
    { "a^\\frac12", "scripts(𝑎 - frac(1 2))" },
    { "x^\\mathbf{y}", "scripts(𝑥 - 𝐲)" },
    { "x^{y^z}", "scripts(𝑥 - scripts(𝑦 - 𝑧))" },
    { "{x^2}^3", "scripts([scripts(𝑥 - 2)] - 3)" },
    { "{=}^x", "scripts([=:rel] - 𝑥)" },
    { "x_中国", "[scripts(𝑥 \"中\" -) \"国\"]" },
    { "中国_x", "scripts(\"中国\" 𝑥 -)" },
    { "\\mathrm{x_ab}", "[scripts(x a -) b]" },
    { "\\mathrm{ab_cd}", "[scripts(\"ab\" c -) d]" },
    { "a\\,^2", "[𝑎 _0.167 scripts(- - 2)]" },
    { "\\hat x^2", "scripts(accent<̂>(𝑥) - 2)" },
    { "\\frac ab^2", "scripts(frac(𝑎 𝑏) - 2)" },
    { "(x)^2", "[(:open 𝑥 scripts():close - 2)]" },
    { "x_\\alpha\\beta", "[scripts(𝑥 𝛼 -) 𝛽]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_limits_belong_to_operators (void)
{
  static const MathCase cases[] = {
    { "\\sum_i^n", "scripts(∑~ 𝑖 𝑛)" },
    { "\\sum\\limits_i", "scripts(∑! 𝑖 -)" },
    { "\\sum_a\\limits^b", "scripts(∑! 𝑎 𝑏)" },
    { "\\int\\limits_0^1", "scripts(∫! 0 1)" },
    { "\\lim\\nolimits_x", "scripts(name(\"lim\") 𝑥 -)" },
    { "\\int\\displaylimits_0", "scripts(∫~ 0 -)" },
    { "\\mathop{A}\\limits_i", "scripts(class:op(𝐴) 𝑖 -)" },
    { "\\underbrace{a}_n", "scripts(stretchedu<⏟>(𝑎) 𝑛 -)" },
    { "\\overbrace{a}^n", "scripts(stretched<⏞>(𝑎) - 𝑛)" },
    { "\\overbracket{a}\\underbracket{b}",
      "[stretched<⎴>(𝑎) stretchedu<⎵>(𝑏)]" },
    { "\\underbrace{a}\\limits_n", "scripts(stretchedu<⏟>(𝑎) 𝑛 -)" },
    { "\\sideset{_a^b}{'}\\sum_i", "scripts(class:op([scripts(phantomh(∑) 𝑎 𝑏) "
                                   "∑ scripts(phantomh(∑) - ′)]) 𝑖 -)" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_text_keeps_its_spaces (void)
{
  static const MathCase cases[] = {
    { "\\text{if }x", "[\"if \" 𝑥]" },
    { "\\text{a\\_b}", "\"a_b\"" },
    { "\\text{$x^2$ and $y$}",
      "[[styledT(scripts(𝑥 - 2))] \" and \" [styledT(𝑦)]]" },
    { "\\text{a  b\\ c~d}", "\"a b c d\"" },
    { "\\text{if $x=1$}", "[\"if \" [styledT([𝑥 =:rel 1])]]" },
    { "\\text{a {b c} d}", "[\"a \" \"b c\" \" d\"]" },
    { "\\text{中文 $x$，}", "[\"中文 \" [styledT(𝑥)] \"，\"]" },
    { "\\textbf{a}\\textit{b}\\textsf{c}\\texttt{d}\\mbox{e}",
      "[b\"a\" i\"b\" s\"c\" m\"d\" \"e\"]" },
    { "\\textbf{x\\textit{y}z}", "[b\"x\" i\"y\" b\"z\"]" },
    { "\\text{a\\bf b}", "[\"a\" b\"b\"]" },
    { "\\text{a \\(x\\) b}", "[\"a \" [styledT(𝑥)] \" b\"]" },
    { "\\text{\\{\\$5\\}\\%\\&\\#}", "\"{$5}%&#\"" },
    { "\\text{R\\'enyi ``q'' don't a--b}", "\"Rényi “q” don’t a–b\"" },
    { "\\text{a\\quad b\\ldots}", "[\"a\" _1 \"b…\"]" },
    { "\\text{a \\textcolor{red}{b c} $\\textcolor{red}{x}$}",
      "[\"a \" colorff0000ff(\"b c\") \" \" [styledT(colorff0000ff(𝑥))]]" },
    { "\\text{\\bf a \\underline{b $\\frac12$}}",
      "[b\"a \" underline([b\"b \" [styledT(frac(1 2))]])]" },
    { "\\text{\\ensuremath{x^2}}", "scripts(𝑥 - 2)" },
    { "\\text{$\\text{$x$}$}", "[styledT([styledT(𝑥)])]" },
    { "\\text{\\alpha}", "𝛼" },
    { "\\text x", "\"x\"" },
    { "\\text{}", "[]" },
    { "x_{\\text{$y$}}", "scripts(𝑥 [𝑦] -)" },
    { "\\text{a\\small b}", "[\"a\" size90(\"b\")]" },
    { "\\verb|a_b|", "m\"a_b\"" },
    { "\\href{a%b_c}{x}\\url{a%b}", "[𝑥 m\"a%b\"]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_spaces_have_widths (void)
{
  static const MathCase cases[] = {
    { "a\\,b\\:c\\;d\\!e", "[𝑎 _0.167 𝑏 _0.222 𝑐 _0.278 𝑑 _-0.167 𝑒]" },
    { "a\\quad b\\qquad c\\enspace d", "[𝑎 _1 𝑏 _2 𝑐 _0.5 𝑑]" },
    { "a\\ b~c", "[𝑎 _0.333 𝑏 _0.333 𝑐]" },
    { "\\hspace{1em}\\hspace*{-2mu}", "[_1 _-0.111]" },
    { "\\kern1em\\mkern-18mu x", "[_1 _-1 𝑥]" },
    { "\\mskip 3mu plus 1mu minus 1mu", "_0.167" },
    { "\\hfill x", "𝑥" },
    { "\\thinspace\\negthinspace", "[_0.167 _-0.167]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_what_shows_nothing_is_skipped (void)
{
  static const MathCase cases[] = {
    { "x\\label{a}\\nonumber", "𝑥" },
    { "x % comment", "𝑥" },
    { "x%\\frac", "𝑥" },
    { "\\relax\\allowbreak x", "𝑥" },
    { "{}", "[]" },
    { "{x}", "𝑥" },
    { "{x+y}", "[𝑥 +:bin 𝑦]" },
    { "{+}", "[+:bin]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

static void
test_math_parse_characters_by_number (void)
{
  static const MathCase cases[] = {
    { "\\unicode{x263a}\\unicode[.5,0]{9786}\\unicode{\"263A}", "[☺ ☺ ☺]" },
    { "\\char\"3B1 +\\char65+\\char'101", "[𝛼 +:bin 𝐴 +:bin 𝐴]" },
    { "\\char\"4e2d", "\"中\"" },
    { "\\text{a\\unicode{x41}}", "[\"a\" \"A\"]" },
  };

  math_assert_dumps (cases, G_N_ELEMENTS (cases));
}

/* A number of more digits than a double holds is a length like another. */
static void
test_math_parse_long_numbers_are_lengths (void)
{
  g_autofree char *digits = g_strnfill (400, '0');
  g_autofree char *tex = g_strdup_printf ("\\hspace{1.%sem}", digits);
  const MathCase item = { tex, "_1" };

  math_assert_dumps (&item, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math/parse/letters-take-their-alphabet",
                   test_math_parse_letters_take_their_alphabet);
  g_test_add_func ("/math/parse/letters-join-only-in-words",
                   test_math_parse_letters_join_only_in_words);
  g_test_add_func ("/math/parse/characters-have-their-class",
                   test_math_parse_characters_have_their_class);
  g_test_add_func ("/math/parse/dots-follow-what-is-next",
                   test_math_parse_dots_follow_what_is_next);
  g_test_add_func ("/math/parse/unicode-is-read-as-its-command",
                   test_math_parse_unicode_is_read_as_its_command);
  g_test_add_func ("/math/parse/scripts-share-a-base",
                   test_math_parse_scripts_share_a_base);
  g_test_add_func ("/math/parse/limits-belong-to-operators",
                   test_math_parse_limits_belong_to_operators);
  g_test_add_func ("/math/parse/text-keeps-its-spaces",
                   test_math_parse_text_keeps_its_spaces);
  g_test_add_func ("/math/parse/spaces-have-widths",
                   test_math_parse_spaces_have_widths);
  g_test_add_func ("/math/parse/what-shows-nothing-is-skipped",
                   test_math_parse_what_shows_nothing_is_skipped);

  g_test_add_func ("/math/parse/characters-by-number",
                   test_math_parse_characters_by_number);
  g_test_add_func ("/math/parse/long-numbers-are-lengths",
                   test_math_parse_long_numbers_are_lengths);

  return g_test_run ();
}
