/* test-highlight.c: colours for code, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-contrast.h"
#include "poise-highlight.h"

typedef struct
{
  const char *language;
  const char *code;
  const char *word; /* one that has a colour */
} Case;

static const Case cases[] = {
  { "python", "def f(x):\n    return \"é中\" + x  # note\n", "return" },
  { "py", "import numpy as np\n", "import" },
  { "Python", "class A:\n    pass\n", "pass" },
  { "python title=\"a.py\"", "if x: y()\n", "if" },
  { "sql", "SELECT name, 1 FROM users WHERE id = 'x'; -- note\n", "SELECT" },
  { "c", "#include <stdio.h>\nint main (void) { return 0; }\n", "return" },
  { "cpp", "template <class T> T f (T x) { return x; }\n", "template" },
  { "c++", "namespace a { int x; }\n", "namespace" },
  { "java", "public class A { int x = 1; }\n", "public" },
  { "bash", "for f in *; do echo \"$f\"; done\n", "for" },
  { "sh", "if true; then exit 1; fi\n", "if" },
  { "shell", "while read -r l; do :; done\n", "while" },
  { "json", "{ \"a\": [1, true, \"x\"] }\n", "true" },
  { "yaml", "key: value # note\nlist:\n  - true\n", "# note" },
  { "yml", "a: 1 # note\n", "# note" },
  { "javascript", "const f = (x) => { return `a${x}`; };\n", "return" },
  { "js", "let x = null;\n", "null" },
  { "ts", "let x: number = 1; return x;\n", "return" },
  { "typescript", "interface A { x: string }\n", "interface" },
  { "r", "f <- function(x) { if (TRUE) x + 1 }\n", "TRUE" },
  { "go", "package main\nfunc main() { return }\n", "package" },
  { "golang", "func f() { return }\n", "return" },
  { "rust", "fn main() { let x: i32 = 1; }\n", "fn" },
  { "rs", "pub struct A;\n", "pub" },
};

static gboolean
is_foreground (PangoAttribute *attribute, gpointer unused)
{
  return attribute->klass->type == PANGO_ATTR_FOREGROUND;
}

static GSList *
get_foregrounds (PangoAttrList *list)
{
  g_autoptr (PangoAttrList) found =
      pango_attr_list_filter (list, is_foreground, NULL);

  return found ? pango_attr_list_get_attributes (found) : NULL;
}

static void
free_attributes (GSList *attributes)
{
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
}

/* The words that the language keeps for itself have a colour, whose place is
 * counted in bytes. */
static void
test_highlight_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoAttrList) list =
          poise_highlight (cases[i].code, cases[i].language, FALSE);
      guint place =
          (guint) (strstr (cases[i].code, cases[i].word) - cases[i].code);
      gboolean found = FALSE;
      GSList *foregrounds;

      g_test_message ("%s", cases[i].language);
      g_assert_nonnull (list);
      foregrounds = get_foregrounds (list);

      for (GSList *l = foregrounds; l; l = l->next)
        {
          const PangoAttribute *attribute = l->data;

          found |= attribute->start_index <= place
                   && attribute->end_index >= place + strlen (cases[i].word);
        }

      g_assert_true (found);
      free_attributes (foregrounds);
    }
}

static void
test_highlight_bytes (void)
{
  const char *code = "x = \"é中\" + None\n";
  g_autoptr (PangoAttrList) list = poise_highlight (code, "python", FALSE);
  guint place = (guint) (strstr (code, "None") - code);
  gboolean found = FALSE;
  GSList *foregrounds = get_foregrounds (list);

  for (GSList *l = foregrounds; l; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      found |= attribute->start_index == place
               && attribute->end_index == place + strlen ("None");
    }

  g_assert_true (found);
  free_attributes (foregrounds);
}

/* Every colour of every language is legible, in both styles. */
static void
test_highlight_contrast (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (PangoAttrList) list =
            poise_highlight (cases[i].code, cases[i].language, dark);
        GSList *foregrounds = get_foregrounds (list);

        g_assert_nonnull (foregrounds);

        for (GSList *l = foregrounds; l; l = l->next)
          {
            const PangoColor color = ((PangoAttrColor *) l->data)->color;
            const double rgb[] = { color.red / 65535.0, color.green / 65535.0,
                                   color.blue / 65535.0 };

            g_assert_cmpfloat (
                poise_contrast_get (rgb, dark ? POISE_CODE_BACKGROUND_DARK
                                              : POISE_CODE_BACKGROUND_LIGHT),
                >=, POISE_CONTRAST_MINIMUM - 0.001);
          }

        free_attributes (foregrounds);
      }
}

static void
test_highlight_unknown (void)
{
  static const char *const names[] = { NULL,      "",  "text", "brainfuck",
                                       "pythons", " ", "../c" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (poise_highlight ("return 1", names[i], FALSE));
}

static void
test_highlight_limits (void)
{
  g_autofree char *longest = g_strnfill (100000, 'x');
  g_autofree char *longer = g_strnfill (100001, 'x');
  g_autoptr (PangoAttrList) most = poise_highlight (longest, "c", FALSE);
  g_autoptr (PangoAttrList) none = poise_highlight ("", "c", FALSE);

  g_assert_nonnull (most);
  g_assert_nonnull (none);
  g_assert_null (poise_highlight (longer, "c", FALSE));
}

/* One buffer serves all; what it held before does not show. */
static void
test_highlight_again (void)
{
  g_autoptr (PangoAttrList) before = poise_highlight ("return 1", "c", FALSE);
  g_autoptr (PangoAttrList) dark = poise_highlight ("return 1", "c", TRUE);
  g_autoptr (PangoAttrList) other = poise_highlight ("/* open", "c", FALSE);
  g_autoptr (PangoAttrList) after = poise_highlight ("return 1", "c", FALSE);

  g_assert_true (pango_attr_list_equal (before, after));
  g_assert_false (pango_attr_list_equal (before, dark));
}

typedef struct
{
  double rgb[3];
  guint32 background;
  double contrast;
} ContrastCase;

/* Values of WCAG's own examples and of its formula. */
static void
test_highlight_contrast_values (void)
{
  static const ContrastCase values[] = {
    { { 0, 0, 0 }, 0xFFFFFF, 21.0 },
    { { 1, 1, 1 }, 0xFFFFFF, 1.0 },
    { { 1, 0, 0 }, 0xFFFFFF, 3.998 },
    { { 0, 1, 0 }, 0xFFFFFF, 1.372 },
    { { 0, 0, 1 }, 0xFFFFFF, 8.592 },
    { { 119 / 255.0, 119 / 255.0, 119 / 255.0 }, 0xFFFFFF, 4.478 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpfloat_with_epsilon (
        poise_contrast_get (values[i].rgb, values[i].background),
        values[i].contrast, 0.001);
}

/* Any colour becomes legible on any background, and keeps if it is. */
static void
test_highlight_contrast_ensure (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int round = 0; round < 2000; round++)
    {
      guint32 background = g_rand_int (random) & 0xFFFFFF;
      double rgb[] = { g_rand_double (random), g_rand_double (random),
                       g_rand_double (random) };
      double before = rgb[0];
      gboolean legible =
          poise_contrast_get (rgb, background) >= POISE_CONTRAST_MINIMUM;

      poise_contrast_ensure (rgb, background);
      g_assert_cmpfloat (poise_contrast_get (rgb, background), >=,
                         POISE_CONTRAST_MINIMUM);
      if (legible)
        g_assert_cmpfloat (rgb[0], ==, before);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/highlight/languages", test_highlight_languages);
  g_test_add_func ("/highlight/bytes", test_highlight_bytes);
  g_test_add_func ("/highlight/contrast", test_highlight_contrast);
  g_test_add_func ("/highlight/unknown", test_highlight_unknown);
  g_test_add_func ("/highlight/limits", test_highlight_limits);
  g_test_add_func ("/highlight/again", test_highlight_again);
  g_test_add_func ("/highlight/contrast-values",
                   test_highlight_contrast_values);
  g_test_add_func ("/highlight/contrast-ensure",
                   test_highlight_contrast_ensure);

  return g_test_run ();
}
