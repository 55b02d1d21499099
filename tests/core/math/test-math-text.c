/* test-math-text.c: a formula in Unicode characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-math-text.h"
#include "poise-math.h"
#include "tex-sample.h"

typedef struct
{
  const char *tex;
  const char *text;
} Case;

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = poise_math_to_text (cases[i].tex);
      g_autofree char *source = g_strescape (cases[i].tex, NULL);

      g_test_message ("%s", source);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_math_text_spaces_operators (void)
{
  static const Case cases[] = {
    { "", "" },
    { "a+b=c", "a + b = c" },
    { "-x", "−x" },
    { "a=-b", "a = −b" },
    { "(-a)(b-1)", "(−a)(b − 1)" },
    { "|-x|-1", "|−x| − 1" },
    { "P(A|B)", "P(A|B)" },
    { "f(x,y)", "f(x, y)" },
    { "10{,}000", "10,000" },
    { "0.5 x", "0.5x" },
    { "a{=}b", "a=b" },
    { "a \\quad b\\,c\\!d", "a b cd" },
    { "n!", "n!" },
    { "x\\in A\\cup B", "x ∈ A ∪ B" },
    { "2\\log x", "2 log x" },
    { "-\\log x", "−log x" },
    { "\\log(x)", "log(x)" },
    { "\\sin\\theta\\cos\\phi", "sin θ cos φ" },
    { "a/\\log b", "a/log b" },
    { "\\log a/\\sum b", "log a/∑ b" },
    { "f:A\\to B", "f: A → B" },
    { "x:=1", "x := 1" },
    { "X\\perp\\!\\!\\!\\perp Y", "X ⊥⊥ Y" },
    { "a\\bmod n", "a mod n" },
    { "a\\equiv b\\pmod{n}", "a ≡ b (mod n)" },
    { "50\\%", "50%" },
    { "a\\not= b \\not\\in C", "a ≠ b ∉ C" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_text_raises_and_lowers (void)
{
  static const Case cases[] = {
    { "x^2", "x²" },
    { "x^{n+1}", "xⁿ⁺¹" },
    { "x_i^2", "xᵢ²" },
    { "x^2_i", "xᵢ²" },
    { "x^{a/b}", "x^(a/b)" },
    { "x_{i,j}", "x_(i,j)" },
    { "x_{(i,j)}", "x_(i,j)" },
    { "x_{(a)(b)}", "x_((a)(b))" },
    { "x^\\pi y", "x^π y" },
    { "x_{max}", "xₘₐₓ" },
    { "x_{\\text{big}}y", "x_big y" },
    { "A^T", "Aᵀ" },
    { "A^\\top B", "AᵀB" },
    { "Q^*", "Q*" },
    { "A^\\dagger", "A†" },
    { "x_\\chi", "xᵪ" },
    { "e^{z_k}", "e^(zₖ)" },
    { "f'", "f′" },
    { "f''(x)", "f″(x)" },
    { "f'^2", "f′²" },
    { "90^\\circ", "90°" },
    { "10^{-3}", "10⁻³" },
    { "x^12", "x¹2" },
    { "e^{x^2}", "e^(x²)" },
    { "_a", "ₐ" },
    { "{ab}^2", "ab²" },
    { "\\sum\\limits_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ" },
    { "\\max_{x\\in S} f", "max_(x∈S) f" },
    { "w_{损失}", "w_损失" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_text_brackets_fractions (void)
{
  static const Case cases[] = {
    { "\\frac{a}{b}", "a/b" },
    { "\\frac12", "1/2" },
    { "\\frac 1 {10}", "1/10" },
    { "\\dfrac{a+b}{2c}", "(a + b)/(2c)" },
    { "\\frac{ab}{c}", "ab/c" },
    { "\\frac{(a+b)}{(c)}", "(a + b)/(c)" },
    { "\\frac{-b}{2}", "−b/2" },
    { "\\frac{f(x)}{g(x)}", "f(x)/g(x)" },
    { "\\frac{dy}{dx}", "dy/dx" },
    { "\\frac{\\frac{a}{b}}{\\frac{c}{d}}", "(a/b)/(c/d)" },
    { "\\frac{a}{b}^2", "(a/b)²" },
    { "\\frac{1}{2}x", "1/2 x" },
    { "\\log\\frac{a}{b}", "log(a/b)" },
    { "\\frac{\\sum x}{n}", "(∑ x)/n" },
    { "{a \\over b+1}", "a/(b + 1)" },
    { "{n \\choose k}", "(n choose k)" },
    { "\\binom nk", "(n choose k)" },
    { "\\sqrt2", "√2" },
    { "\\sqrt{ab}", "√(ab)" },
    { "\\sqrt[n]{x}", "ⁿ√x" },
    { "\\sqrt[3]{x}\\sqrt[4]{y}", "∛x∜y" },
    { "\\sqrt[", "√[" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_text_styles_letters (void)
{
  static const Case cases[] = {
    { "\\mathbb{R}^d", "ℝᵈ" },
    { "\\mathbb N\\mathbb{E1}", "ℕ𝔼𝟙" },
    { "\\mathcal{L}\\mathscr{x}\\mathfrak{g}", "ℒ𝓍𝔤" },
    { "\\mathbf{x}\\boldsymbol\\mu", "xμ" },
    { "\\mathrm{d}x", "dx" },
    { "a\\mathrm{Var}(x)", "a Var(x)" },
    { "\\mathrm{PPL}-1", "PPL − 1" },
    { "\\operatorname*{arg\\,max}_x f", "arg maxₓ f" },
    { "x\\text{ if }y", "x if y" },
    { "\\text{a\\_b \\% {c}~d}", "a_b % c d" },
    { "\\hat x \\bar{y} \\tilde\\theta \\vec v", "x̂ȳθ̃v⃗" },
    { "\\hat{y}_i", "ŷᵢ" },
    { "\\overline{AB}", "A̅B̅" },
    { "\\overline{\\overline a}", "overline(a̅)" },
    { "\\widehat{ab}", "hat(ab)" },
    { "\\color{red}{x}\\textcolor{blue}{y}", "xy" },
    { "\\boxed{a}\\cancel b", "ab" },
    { "\\phantom{x}y\\tag{1}", "y (1)" },
    { "\\underbrace{a+b}_{\\text{sum}}", "a + b (sum)" },
    { "\\overset{d}{=}", "=ᵈ" },
    { "\\underset{x}{\\max}f", "maxₓ f" },
    { "A\\xrightarrow{f}B\\xrightarrow[]{}C", "A →(f) B → C" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_text_writes_rows (void)
{
  static const Case cases[] = {
    { "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "(a, b; c, d)" },
    { "\\begin{bmatrix}a\\\\b\\\\\\end{bmatrix}^\\top", "[a; b]ᵀ" },
    { "\\left[\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}\\right]",
      "[a, b; c, d]" },
    { "\\begin{vmatrix}a\\end{vmatrix}", "|a|" },
    { "\\begin{cases}x&x>0\\\\0&\\text{else}\\end{cases}",
      "{x, x > 0; 0 else}" },
    { "\\begin{cases}x,&x>0\\end{cases}", "{x, x > 0}" },
    { "\\begin{aligned}a&=b\\\\[2pt]&=c\\end{aligned}", "a = b; = c" },
    { "\\begin{aligned}\\Aboxed{a&=b}\\\\\\intertext{so}c&=d\\end{aligned}",
      "a = b; so; c = d" },
    { "\\begin{array}{cc}\\multicolumn{2}{c}{x}\\\\\\cline{1-1}y & "
      "z\\end{array}",
      "x; y, z" },
    { "\\raisebox{1ex}{a}=\\rule{2em}{0.4pt}", "a = ___" },
    { "a\\rule{0pt}{2em}b\\rule{1em}{1em}c", "abc" },
    { "\\sum_{\\substack{i\\\\j}}", "∑_(i, j)" },
    { "a\\\\b", "a; b" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_text_sizes_delimiters (void)
{
  static const Case cases[] = {
    { "\\left(a\\right)", "(a)" },
    { "\\left\\{a\\right\\}", "{a}" },
    { "\\left.a\\right|_{x}", "a|ₓ" },
    { "\\bigl[-a\\bigr]", "[−a]" },
    { "\\Big|-a\\Big|", "|−a|" },
    { "P\\left(A\\middle|B\\right)", "P(A | B)" },
    { "\\lVert x\\rVert_2", "‖x‖₂" },
    { "\\|x\\|", "‖x‖" },
    { "\\lfloor x\\rfloor", "⌊x⌋" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What is no formula stays as its source. */
static void
test_math_text_keeps_what_it_does_not_know (void)
{
  static const char *const sources[] = {
    "\\nosuch",
    "a\\nosuch{b}{c}d",
    "\\begin{nosuch}a&-b\\end{nosuch}",
    "\\begin{pmatrix}a",
    "\\begin",
    "\\end{a}b",
    "\\left",
    "\\frac",
    "\\",
    "}a}",
    "{a",
    "x^",
    "a&b",
    "a^b^c",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *text = poise_math_to_text (sources[i]);

      g_assert_cmpstr (text, ==, sources[i]);
    }
}

static void
test_math_text_is_valid_utf_8 (void)
{
  g_autofree char *text = poise_math_to_text ("a\xff");

  g_assert_cmpstr (text, ==, "a�");
}

static void
test_math_text_shows_all_cards (void)
{
  g_auto (GStrv) lines = tex_read_lines ("cards.txt");

  g_assert_cmpuint (g_strv_length (lines), >, 50);

  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *text = poise_math_to_text (lines[i]);

      g_test_message ("%s", lines[i]);
      g_assert_true (*text);
      g_assert_null (strchr (text, '\\'));
    }
}

static void
test_math_text_deep_formula_ends (void)
{
  static const char *const pieces[] = {
    "{",
    "\\frac{",
    "\\frac",
    "x^{",
    "x^",
    "\\sqrt[",
    "\\sqrt",
    "\\hat{",
    "\\left(",
    "\\begin{a}",
    "\\not",
    "\\over ",
    "\\mathrm{",
    "\\overline{",
    "\\text{",
    "\\nosuch{",
    "\\substack{",
    "'",
    "\\",
    "\\\\",
    "&",
    "a\\over ",
    "\\overset{",
    "\\begin{cases}a&",
    "\\operatorname{",
    "\\color",
    "\\pmod{",
    "_{a",
    "\\underbrace{a}_{",
    "1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gsize n = POISE_MATH_MAX_LENGTH / strlen (pieces[i]);
      g_autofree char *tex = tex_dup_repeated (pieces[i], n);
      g_autofree char *text = poise_math_to_text (tex);

      g_test_message ("%s", pieces[i]);
      g_assert_cmpuint (strlen (text), <, 100 * strlen (tex));
    }
}

static void
test_math_text_huge_formula_stays_source (void)
{
  g_autofree char *tex = tex_dup_repeated ("\\alpha ", 10000);
  g_autofree char *text = poise_math_to_text (tex);

  g_assert_cmpstr (text, ==, tex);
}

static void
test_math_text_noise_is_read (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (int i = 0; i < 50000; i++)
    {
      int n_pieces = g_rand_int_range (rand, 0, 30);
      g_autofree char *tex = tex_dup_noise (rand, n_pieces);
      g_autofree char *text = poise_math_to_text (tex);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math-text/spaces-operators",
                   test_math_text_spaces_operators);
  g_test_add_func ("/math-text/raises-and-lowers",
                   test_math_text_raises_and_lowers);
  g_test_add_func ("/math-text/brackets-fractions",
                   test_math_text_brackets_fractions);
  g_test_add_func ("/math-text/styles-letters", test_math_text_styles_letters);
  g_test_add_func ("/math-text/writes-rows", test_math_text_writes_rows);
  g_test_add_func ("/math-text/sizes-delimiters",
                   test_math_text_sizes_delimiters);
  g_test_add_func ("/math-text/keeps-what-it-does-not-know",
                   test_math_text_keeps_what_it_does_not_know);
  g_test_add_func ("/math-text/is-valid-utf-8", test_math_text_is_valid_utf_8);
  g_test_add_func ("/math-text/shows-all-cards",
                   test_math_text_shows_all_cards);
  g_test_add_func ("/math-text/deep-formula-ends",
                   test_math_text_deep_formula_ends);
  g_test_add_func ("/math-text/huge-formula-stays-source",
                   test_math_text_huge_formula_stays_source);
  g_test_add_func ("/math-text/noise-is-read", test_math_text_noise_is_read);

  return g_test_run ();
}
