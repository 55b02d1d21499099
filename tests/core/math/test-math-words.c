/* test-math-words.c: a formula as one says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words.h"

typedef struct
{
  const char *tex;
  const char *english;
  const char *chinese;
} Case;

static char *
dup_words (const char *tex, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new (tex, &error);

  g_assert_no_error (error);

  return poise_math_to_words (math, language);
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *english = dup_words (cases[i].tex, "en");
      g_autofree char *chinese = dup_words (cases[i].tex, "zh_CN");
      g_autofree char *source = g_strescape (cases[i].tex, NULL);

      g_test_message ("%s", source);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
    }
}

static void
test_math_words_attach_scripts (void)
{
  static const Case cases[] = {
    { "x^{+}", "x superscript plus", "x 上标 加" },
    { "x^\\infty", "x to the infinity", "x 的 无穷大 次方" },
    { "X^{-\\top}", "X inverse transpose", "X 的逆 转置" },
    { "a^{\\prime\\prime}", "a double prime", "a 两撇" },
    { "W^{(l)}_{ij}", "W sub i j superscript l", "W 下标 i j 上标 l" },
    { "x_{\\text{train}}", "x sub train", "x 下标 train" },
    { "x", "x", "x" },
    { "x_i", "x sub i", "x 下标 i" },
    { "x^2", "x squared", "x 的平方" },
    { "x_i^2", "x sub i squared", "x 下标 i 的平方" },
    { "x^3", "x cubed", "x 的立方" },
    { "x^n", "x to the n", "x 的 n 次方" },
    { "x^{n+1}", "x to the power n plus 1, end power", "x 的 n 加 1 次方" },
    { "e^{-x}", "e to the minus x", "e 的 负 x 次方" },
    { "10^{-3}", "10 to the minus 3", "10 的 负 3 次方" },
    { "0.95^{20} \\approx 0.64", "0.95 to the 20 approximately 0.64",
      "0.95 的 20 次方 约等于 0.64" },
    { "960{,}000", "960,000", "960,000" },
    { "A^\\top B", "A transpose B", "A 转置 B" },
    { "A^T", "A transpose", "A 转置" },
    { "\\mathbf{W}^\\top", "bold W transpose", "粗体 W 转置" },
    { "\\gamma^T", "gamma to the T", "gamma 的 T 次方" },
    { "A^{-1}", "A inverse", "A 的逆" },
    { "(X^\\top X)^{-1}", "open paren X transpose X close paren inverse",
      "左括号 X 转置 X 右括号 的逆" },
    { "f'", "f prime", "f 撇" },
    { "f''(x)", "f double prime of x", "f 两撇 括号 x" },
    { "f'^2", "f prime squared", "f 撇 的平方" },
    { "Q^*", "Q star", "Q 星" },
    { "90^\\circ", "90 degrees", "90 度" },
    { "x^{(i)}", "x superscript i", "x 上标 i" },
    { "w_{<t}", "w sub less than t, end sub", "w 下标 小于 t 结束" },
    { "W_{hh}", "W sub h h", "W 下标 h h" },
    { "h_{t-1}", "h sub t minus 1, end sub", "h 下标 t 减 1 结束" },
    { "a_{i,j}", "a sub i, j, end sub", "a 下标 i，j 结束" },
    { "y_{1:n}", "y sub 1 to n, end sub", "y 下标 1 到 n 结束" },
    { "V^\\pi(s)", "V superscript pi of s", "V 上标 pi 括号 s" },
    { "x^\\text{T} y", "x transpose y", "x 转置 y" },
    { "\\mathbf{x^2}", "bold x squared", "粗体 x 的平方" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_apply_functions (void)
{
  static const Case cases[] = {
    { "W_i[h,x]", "W sub i times open bracket h, x close bracket",
      "W 下标 i 乘 左方括号 h，x 右方括号" },
    { "d/(m-1)", "d divided by open paren m minus 1 close paren",
      "d 除以 左括号 m 减 1 右括号" },
    { "\\mathcal{N}(0,1)", "script N of 0, 1", "花体 N 括号 0，1" },
    { "f(x;\\theta)", "f of x; theta", "f 括号 x；theta" },
    { "\\frac12(a+b)", "1 over 2 times open paren a plus b close paren",
      "2 分之 1 乘 左括号 a 加 b 右括号" },
    { "f(x)", "f of x", "f 括号 x" },
    { "f(x,y)+1", "f of x, y, plus 1", "f 括号 x，y，加 1" },
    { "p(y|x)", "p of y given x", "p 括号 y 给定 x" },
    { "P(A \\mid B)P(B)", "P of A given B, P of B",
      "P 括号 A 给定 B，P 括号 B" },
    { "n(n-1)/2", "n times open paren n minus 1 close paren divided by 2",
      "n 乘 左括号 n 减 1 右括号 除以 2" },
    { "f(x+1)", "f of open paren x plus 1 close paren",
      "f 左括号 x 加 1 右括号" },
    { "p(1-p)", "p times open paren 1 minus p close paren",
      "p 乘 左括号 1 减 p 右括号" },
    { "F(2k)=F(k)\\,(2F(k+1)-F(k))",
      "F of 2 k equals F of k times open paren 2 F of open paren k plus 1 "
      "close paren minus F of k close paren",
      "F 括号 2 k 等于 F 括号 k 乘 左括号 2 F 左括号 k 加 1 右括号 减 F 括号 k "
      "右括号" },
    { "\\operatorname{softmax}(z)", "softmax of z", "softmax 括号 z" },
    { "\\text{softmax}(z)_i", "softmax of open paren z close paren sub i",
      "softmax 左括号 z 右括号 下标 i" },
    { "\\log(1-D(G(z)))",
      "log of open paren 1 minus D of open paren G of z close paren close "
      "paren",
      "log 左括号 1 减 D 左括号 G 括号 z 右括号 右括号" },
    { "\\log_2 x", "log base 2 of x", "以 2 为底的 log x" },
    { "-\\log p(x)", "minus log p of x", "负 log p 括号 x" },
    { "\\sin^2 x", "sine squared x", "sin 的平方 x" },
    { "\\max(0,x)", "max of 0, x", "max 括号 0，x" },
    { "D_{\\mathrm{KL}}(P \\parallel Q)", "D sub KL of P relative to Q",
      "D 下标 KL 括号 P 相对于 Q" },
    { "D_{\\mathrm{KL}}(P \\| Q)", "D sub KL of P relative to Q",
      "D 下标 KL 括号 P 相对于 Q" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_apply_expectations_and_indices (void)
{
  static const Case cases[] = {
    { "\\mathbb{E}[X]", "the expectation of X", "期望 括号 X" },
    { "\\mathbb{E}_{x\\sim p}[f(x)]",
      "the expectation over x distributed as p of open bracket f of x close "
      "bracket",
      "对 x 服从 p 的期望 左方括号 f 括号 x 右方括号" },
    { "P\\left(A\\middle|B\\right)", "P of open paren A given B close paren",
      "P 左括号 A 给定 B 右括号" },
    { "p(w_t \\mid w_{<t})", "p of w sub t given w sub less than t, end sub",
      "p 括号 w 下标 t 给定 w 下标 小于 t 结束" },
    { "D\\left(p\\,\\middle\\|\\,q\\right)",
      "D of open paren p relative to q close paren",
      "D 左括号 p 相对于 q 右括号" },
    { "\\mathop{\\mathbb{E}}_{x\\sim p}[X]",
      "the expectation over x distributed as p of X",
      "对 x 服从 p 的期望 括号 X" },
    { "\\operatorname*{\\mathbb{E}}_{x\\sim p}[X]",
      "the expectation over x distributed as p of X",
      "对 x 服从 p 的期望 括号 X" },
    { "\\mathbb{1}[y=c]", "indicator of open bracket y equals c close bracket",
      "示性函数 左方括号 y 等于 c 右方括号" },
    { "\\mathbb{1}\\{x>0\\}", "indicator of the set x greater than 0, end set",
      "示性函数 集合 x 大于 0 结束" },
    { "\\max\\{a,b\\}", "max of the set a, b, end set", "max 集合 a，b 结束" },
    { "\\max\\left\\{a,b\\right\\}", "max of the set a, b, end set",
      "max 集合 a，b 结束" },
    { "a[i][j]", "a of i, j", "a 括号 i，j" },
    { "a[i-1]", "a of open bracket i minus 1 close bracket",
      "a 左方括号 i 减 1 右方括号" },
    { "2[x]", "2 times open bracket x close bracket",
      "2 乘 左方括号 x 右方括号" },
    { "X \\perp\\!\\!\\!\\perp Y \\mid Z", "X independent of Y given Z",
      "X 独立于 Y 给定 Z" },
    { "y \\mid x \\sim p", "y given x distributed as p", "y 给定 x 服从 p" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_close_fences (void)
{
  static const Case cases[] = {
    { "\\left\\|x\\right\\|_2", "norm of x, end norm sub 2",
      "范数 x 结束 下标 2" },
    { "|x|^2", "absolute value of x, end absolute value squared",
      "绝对值 x 结束 的平方" },
    { "\\left|\\frac{a}{b}\\right|",
      "absolute value of a over b, end absolute value",
      "绝对值 b 分之 a 结束" },
    { "\\{x_i\\}_{i=1}^N", "the set x sub i, end set from i equals 1 to N",
      "集合 x 下标 i 结束 对 i 从 1 到 N" },
    { "|x|", "absolute value of x", "绝对值 x" },
    { "|x-y|", "absolute value of x minus y, end absolute value",
      "绝对值 x 减 y 结束" },
    { "P(|x|>1)",
      "P of open paren absolute value of x greater than 1 close paren",
      "P 左括号 绝对值 x 大于 1 右括号" },
    { "|a||b|", "absolute value of a absolute value of b",
      "绝对值 a 绝对值 b" },
    { "\\|x\\|", "norm of x", "范数 x" },
    { "\\|w\\|_2^2", "norm of w, end norm sub 2 squared",
      "范数 w 结束 下标 2 的平方" },
    { "\\lVert x-y\\rVert", "norm of x minus y, end norm", "范数 x 减 y 结束" },
    { "\\{x \\mid x>0\\}", "the set x such that x greater than 0, end set",
      "集合 x 满足 x 大于 0 结束" },
    { "\\{1,2\\}", "the set 1, 2, end set", "集合 1，2 结束" },
    { "\\lfloor x\\rfloor", "floor of x", "向下取整 x" },
    { "\\left\\lceil\\frac{n}{2}\\right\\rceil",
      "ceiling of n over 2, end ceiling", "向上取整 2 分之 n 结束" },
    { "\\left\\langle a, b\\right\\rangle",
      "open angle bracket a, b close angle bracket", "左尖括号 a，b 右尖括号" },
    { "((a))", "open paren open paren a close paren close paren",
      "左括号 左括号 a 右括号 右括号" },
    { "[0,1)", "open bracket 0, 1 close paren", "左方括号 0，1 右括号" },
    { "\\left.\\frac{dy}{dx}\\right|_{x=0}",
      "d y over d x, evaluated at x equals 0",
      "d y 比 d x，在 x 等于 0 处取值" },
    { "f|_{x=0}", "f, evaluated at x equals 0", "f，在 x 等于 0 处取值" },
    { "\\left|\\psi\\right\\rangle", "bar psi close angle bracket",
      "竖线 psi 右尖括号" },
    { "\\left\\lfloor x\\right\\rceil", "nearest integer to x", "四舍五入 x" },
    { "\\lfloor x+1\\rceil", "nearest integer to x plus 1, end rounding",
      "四舍五入 x 加 1 结束" },
    { "|\\mathcal{D}|", "size of script D", "元素个数 花体 D" },
    { "|A \\cap B|", "size of A intersect B, end size",
      "元素个数 A 交 B 结束" },
    { "\\{x : x>0\\}", "the set x such that x greater than 0, end set",
      "集合 x 满足 x 大于 0 结束" },
    { "\\forall x>0 : y", "for all x greater than 0 such that y",
      "对任意 x 大于 0 满足 y" },
    { "F(x)\\Big|_{x=0}^{1}", "F of x, evaluated from x equals 0 to 1",
      "F 括号 x，从 x 等于 0 到 1 取值" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_close_fractions_roots (void)
{
  static const Case cases[] = {
    { "\\frac12", "1 over 2", "2 分之 1" },
    { "\\frac{a}{b+1}", "fraction a over b plus 1, end fraction",
      "分式 b 加 1 分之 a 结束" },
    { "\\frac{\\partial L}{\\partial w_{ij}}",
      "partial L over partial w sub i j", "偏 L 比 偏 w 下标 i j" },
    { "\\frac{dy}{dx}", "d y over d x", "d y 比 d x" },
    { "\\frac{1}{\\sqrt{d_k}}",
      "fraction 1 over the square root of d sub k, end root, end fraction",
      "分式 根号下 d 下标 k 结束 分之 1 结束" },
    { "\\frac{\\frac{a}{b}}{c}",
      "fraction fraction a over b, end fraction over c, end fraction",
      "分式 c 分之 分式 b 分之 a 结束 结束" },
    { "\\sqrt2", "the square root of 2", "根号 2" },
    { "\\sqrt{d_k}", "the square root of d sub k, end root",
      "根号下 d 下标 k 结束" },
    { "\\sqrt[3]{x}", "the cube root of x, end root", "三次根号下 x 结束" },
    { "\\sqrt[n]{x}", "the root of degree n of x, end root",
      "n 次根号下 x 结束" },
    { "\\binom{n}{k}", "n choose k", "n 选 k" },
    { "\\binom{n+1}{k}", "binomial n plus 1 choose k, end binomial",
      "组合数 n 加 1 选 k 结束" },
    { "n \\choose k", "n choose k", "n 选 k" },
    { "\\frac{d}{dx} f", "d over d x f", "d 比 d x f" },
    { "\\frac{d}{d_k}", "d over d sub k", "d 下标 k 分之 d" },
    { "\\frac{\\partial^2 f}{\\partial x^2}",
      "fraction partial squared f over partial x squared, end fraction",
      "分式 二阶偏 f 比 偏 x 的平方 结束" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_give_limits (void)
{
  static const Case cases[] = {
    { "\\underset{x}{\\arg\\max} f", "arg max over x of f",
      "对 x 取 arg max f" },
    { "\\int_{-\\infty}^{\\infty} f",
      "integral from minus infinity to infinity of f",
      "从 负 无穷大 到 无穷大 积分 f" },
    { "\\bigcup_{i=1}^n A_i", "union from i equals 1 to n of A sub i",
      "对 i 从 1 到 n 取并集 A 下标 i" },
    { "\\nabla^2 f", "nabla squared f", "nabla 的平方 f" },
    { "\\limsup_{n\\to\\infty} a_n",
      "lim sup as n tends to infinity of a sub n",
      "n 趋于 无穷大 时的 上极限 a 下标 n" },
    { "\\sum_{i=1}^N x_i", "sum from i equals 1 to N of x sub i",
      "对 i 从 1 到 N 求和 x 下标 i" },
    { "\\sum_k p_k", "sum over k of p sub k", "对 k 求和 p 下标 k" },
    { "\\sum_{x\\in X} P(x)", "sum over x element of X of P of x",
      "对 x 属于 X 求和 P 括号 x" },
    { "\\sum_{\\substack{i=1\\\\i\\ne j}}^n x_i",
      "sum from i equals 1, i not equal to j to n of x sub i",
      "从 i 等于 1，i 不等于 j 到 n 求和 x 下标 i" },
    { "\\sum x", "sum of x", "求和 x" },
    { "\\prod_{t=1}^{T} a_t", "product from t equals 1 to T of a sub t",
      "对 t 从 1 到 T 求积 a 下标 t" },
    { "\\int_0^1 f(x)\\,dx", "integral from 0 to 1 of f of x, d x",
      "从 0 到 1 积分 f 括号 x，d x" },
    { "\\int_D f", "integral over D of f", "对 D 积分 f" },
    { "\\iint_D f\\,dA", "double integral over D of f d A",
      "对 D 二重积分 f d A" },
    { "\\lim_{n\\to\\infty} a_n", "limit as n tends to infinity of a sub n",
      "n 趋于 无穷大 时的 极限 a 下标 n" },
    { "\\max_{x\\in S} f(x)", "max over x element of S of f of x",
      "对 x 属于 S 取 最大值 f 括号 x" },
    { "\\operatorname*{arg\\,max}_{c} P(c)", "arg max over c of P of c",
      "对 c 取 arg max P 括号 c" },
    { "\\nabla_\\theta J(\\theta)",
      "gradient with respect to theta of J of theta",
      "对 theta 的梯度 J 括号 theta" },
    { "\\nabla f", "gradient f", "梯度 f" },
    { "\\limsup_n a_n", "lim sup over n of a sub n",
      "对 n 取 上极限 a 下标 n" },
    { "\\varlimsup_{n\\to\\infty} a_n",
      "lim sup as n tends to infinity of a sub n",
      "n 趋于 无穷大 时的 上极限 a 下标 n" },
    { "\\varliminf a_n", "lim inf a sub n", "lim inf a 下标 n" },
    { "\\mathop{\\rm argmax}\\limits_{x} f", "arg max over x of f",
      "对 x 取 arg max f" },
    { "\\operatorname{argmin}_{w} L", "arg min over w of L",
      "对 w 取 arg min L" },
    { "\\mathrm{argmax}_x f", "arg max over x of f", "对 x 取 arg max f" },
    { "\\underset{x}{\\mathrm{argmax}}\\ f", "arg max over x of f",
      "对 x 取 arg max f" },
    { "\\arg\\min_x f", "arg min over x of f", "对 x 取 arg min f" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_name_letters (void)
{
  static const Case cases[] = {
    { "\\mathbb{R}^d", "R to the d", "R 的 d 次方" },
    { "W\\in\\mathbb{R}^{d\\times k}",
      "W element of R to the power d by k, end power",
      "W 属于 R 的 d 乘 k 次方" },
    { "\\mathcal{L}(\\theta)", "script L of theta", "花体 L 括号 theta" },
    { "\\mathfrak{g}", "fraktur g", "哥特体 g" },
    { "\\boldsymbol{\\Sigma}", "bold capital sigma", "粗体 大写 sigma" },
    { "\\varepsilon", "epsilon", "epsilon" },
    { "\\hat\\theta", "theta hat", "theta 帽" },
    { "\\bar{x}", "x bar", "x 上横线" },
    { "\\tilde{C}_t", "C tilde sub t", "C 波浪 下标 t" },
    { "\\vec v", "vector v", "向量 v" },
    { "\\widehat{xyz}", "hat over x y z, end hat", "帽 盖住 x y z 结束" },
    { "\\overline{AB}", "bar over A B, end bar", "上横线 盖住 A B 结束" },
    { "\\mathbb{1}_{k\\ne i}", "indicator sub k not equal to i, end sub",
      "示性函数 下标 k 不等于 i 结束" },
    { "\\text{损失函数}", "损失函数", "损失函数" },
    { "\\text{loss} = \\text{a\\_b}", "loss equals a underscore b",
      "loss 等于 a 下划线 b" },
    { "\\overrightarrow{AB}", "vector A B, end vector", "向量 A B 结束" },
    { "\\overparen{AB}", "arc over A B, end arc", "弧 盖住 A B 结束" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_name_signs (void)
{
  static const Case cases[] = {
    { "n\\times d_k", "n times d sub k", "n 乘 d 下标 k" },
    { "A \\iff B", "A if and only if B", "A 当且仅当 B" },
    { "f \\circ g", "f composed with g", "f 复合 g" },
    { "y \\sim p", "y distributed as p", "y 服从 p" },
    { "a\\le b", "a less than or equal to b", "a 小于等于 b" },
    { "a \\ne b", "a not equal to b", "a 不等于 b" },
    { "x \\notin A", "x not an element of A", "x 不属于 A" },
    { "x \\propto y", "x proportional to y", "x 正比于 y" },
    { "a \\to b", "a tends to b", "a 趋于 b" },
    { "f: A \\to B", "f maps A to B", "f 由 A 映射到 B" },
    { "x := 1", "x is defined as 1", "x 定义为 1" },
    { "1:9999", "1 to 9999", "1 比 9999" },
    { "w \\leftarrow w - \\eta g", "w gets w minus eta g",
      "w 赋值为 w 减 eta g" },
    { "A \\Rightarrow B", "A implies B", "A 推出 B" },
    { "\\forall x \\exists y", "for all x there exists y", "对任意 x 存在 y" },
    { "A\\cup B \\setminus C", "A union B set minus C", "A 并 B 差集 C" },
    { "a \\odot b", "a element-wise times b", "a 逐元素乘 b" },
    { "q \\cdot k", "q dot k", "q 点乘 k" },
    { "2 \\cdot 10^7", "2 times 10 to the 7", "2 乘 10 的 7 次方" },
    { "a - b", "a minus b", "a 减 b" },
    { "a = -b", "a equals minus b", "a 等于 负 b" },
    { "\\pm 1", "plus or minus 1", "正负 1" },
    { "36\\%", "36 percent", "36%" },
    { "n!", "n factorial", "n 的阶乘" },
    { "1, 2, \\dots, n", "1, 2, and so on, n", "1，2，等等，n" },
    { "x_1 + \\cdots + x_n", "x sub 1 plus and so on plus x sub n",
      "x 下标 1 加 等等 加 x 下标 n" },
    { "a\\equiv b\\pmod{n}", "a congruent to b, open paren mod n close paren",
      "a 同余于 b，左括号 mod n 右括号" },
    { "a\\bmod n", "a mod n", "a mod n" },
    { "x \\quad y", "x, y", "x，y" },
    { "\\exists! x", "there exists a unique x", "存在唯一的 x" },
    { "\\nabla \\cdot F", "divergence of F", "散度 F" },
    { "\\nabla \\times F", "curl of F", "旋度 F" },
    { "a \\oplus b", "a circled plus b", "a 圈加 b" },
    { "A \\impliedby B", "A is implied by B", "A 的充分条件是 B" },
    { "a \\mid b", "a divides b", "a 整除 b" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_read_rows (void)
{
  static const Case cases[] = {
    { "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
      "matrix with 2 rows and 2 columns: row 1: a, b; row 2: c, d; end matrix",
      "2 行 2 列 矩阵：第 1 行：a，b；第 2 行：c，d；矩阵结束" },
    { "\\begin{vmatrix}a&b\\\\c&d\\end{vmatrix}",
      "determinant of matrix with 2 rows and 2 columns: row 1: a, b; row 2: c, "
      "d; end matrix",
      "行列式 2 行 2 列 矩阵：第 1 行：a，b；第 2 行：c，d；矩阵结束" },
    { "\\begin{bmatrix}x\\\\y\\\\z\\end{bmatrix}^\\top",
      "matrix with 3 rows and 1 column: row 1: x; row 2: y; row 3: z; end "
      "matrix transpose",
      "3 行 1 列 矩阵：第 1 行：x；第 2 行：y；第 3 行：z；矩阵结束 转置" },
    { "\\begin{cases}x & \\text{if } x>0\\\\0 & \\text{otherwise}\\end{cases}",
      "cases: x, if x greater than 0; 0, otherwise; end cases",
      "分情况：x，if x 大于 0；0，otherwise；分情况结束" },
    { "\\begin{cases}1 & x>0\\\\0 & x\\le 0\\end{cases}",
      "cases: 1 if x greater than 0; 0 if x less than or equal to 0; end cases",
      "分情况：1，当 x 大于 0；0，当 x 小于等于 0；分情况结束" },
    { "\\left\\{\\begin{array}{l}a\\\\b\\end{array}\\right.",
      "cases: a; b; end cases", "分情况：a；b；分情况结束" },
    { "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
      "line 1: a equals b; line 2: c equals d",
      "第 1 行：a 等于 b；第 2 行：c 等于 d" },
    { "\\begin{aligned}\\Aboxed{a&=b}\\\\\\intertext{so}c&=d\\end{aligned}",
      "line 1: boxed a equals b, end box; line 2: so; line 3: c equals d",
      "第 1 行：方框 a 等于 b 结束；第 2 行：so；第 3 行：c 等于 d" },
    { "\\begin{array}{cc}\\multicolumn{2}{c}{x}\\\\\\cline{1-1}y & "
      "z\\end{array}",
      "matrix with 2 rows and 2 columns: row 1: x; row 2: y, z; end matrix",
      "2 行 2 列 矩阵：第 1 行：x；第 2 行：y，z；矩阵结束" },
    { "\\raisebox{1ex}{a}\\rule{1em}{1pt}\\llap{$b$}", "a b", "a b" },
    { "a\\\\b", "line 1: a; line 2: b", "第 1 行：a；第 2 行：b" },
    { "\\begin{alignat}{2} a &= b & c &= d\\end{alignat}",
      "a equals b, c equals d", "a 等于 b，c 等于 d" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_decorate (void)
{
  static const Case cases[] = {
    { "\\underbrace{a+b}_{\\text{sum}}-c",
      "group a plus b, end group, labelled sum, minus c",
      "整体 a 加 b 结束，标注 sum，减 c" },
    { "\\overset{d}{=}", "equals with d above", "等于 上方 d" },
    { "\\stackrel{\\text{def}}{=}", "equals with def above", "等于 上方 def" },
    { "A \\xrightarrow{f} B", "A arrow labelled f, B", "A 箭头 标注 f，B" },
    { "\\boxed{x}", "boxed x, end box", "方框 x 结束" },
    { "\\cancel{y}", "crossed out y, end crossed out", "划去 y 结束" },
    { "x=1 \\tag{3}", "x equals 1, tag (3)", "x 等于 1，编号 (3)" },
    { "\\color{red}{x}", "x", "x" },
    { "\\phantom{x}", "", "" },
    { "A \\xlongequal{f} B", "A equals with f above B", "A 等于 上方 f B" },
    { "X \\xrightarrow[n]{d} Y", "X arrow labelled d and n, Y",
      "X 箭头 标注 d 和 n，Y" },
    { "A \\xleftarrow{f} B", "A left arrow labelled f, B",
      "A 左箭头 标注 f，B" },
    { "A \\xrightarrow[g]{} B", "A arrow labelled g, B", "A 箭头 标注 g，B" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_words_other_language_is_english (void)
{
  g_autofree char *words = dup_words ("x+1", "fr");

  g_assert_cmpstr (words, ==, "x plus 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math-words/attach-scripts",
                   test_math_words_attach_scripts);
  g_test_add_func ("/math-words/apply-functions",
                   test_math_words_apply_functions);
  g_test_add_func ("/math-words/apply-expectations-and-indices",
                   test_math_words_apply_expectations_and_indices);
  g_test_add_func ("/math-words/close-fences", test_math_words_close_fences);
  g_test_add_func ("/math-words/close-fractions-roots",
                   test_math_words_close_fractions_roots);
  g_test_add_func ("/math-words/give-limits", test_math_words_give_limits);
  g_test_add_func ("/math-words/name-letters", test_math_words_name_letters);
  g_test_add_func ("/math-words/name-signs", test_math_words_name_signs);
  g_test_add_func ("/math-words/read-rows", test_math_words_read_rows);
  g_test_add_func ("/math-words/decorate", test_math_words_decorate);
  g_test_add_func ("/math-words/other-language-is-english",
                   test_math_words_other_language_is_english);

  return g_test_run ();
}
