/* test-card-view.c: a card, its key points and its sections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-section.h"
#include "poise-card-view.h"
#include "poise-markup-view.h"
#include "study-actions.h"

typedef struct
{
  const char *language;
  const char *json;
  const char *question;
  const char *answer;
  const char *points[3];
  const char *bodies[POISE_N_SECTIONS];
} Sample;

static const Sample samples[] = {
  { "en",
    "{\"question\": \"Why divide by $\\\\sqrt{d_k}$?\","
    " \"answer\": \"Because the **variance** grows.\","
    " \"points\": [\"Variance is `d`\", \"Softmax *saturates*\", "
    "\"Gradients\"],"
    " \"detail\": \"More of it\","
    " \"follow_ups\": [{\"question\": \"And then?\", \"answer\": \"Less\"}],"
    " \"pitfalls\": [\"Speed\", \"Memory\"],"
    " \"sources\": [{\"title\": \"Attention & more\", \"authors\": \"A. Name\","
    " \"year\": 2017, \"url\": \"https://example.org/a?b=1&c=2\"}]}",
    "Why divide by " UI_FORMULA "?",
    "Because the variance grows.",
    { "Variance is d", "Softmax saturates", "Gradients" },
    { "More of it", "And then?\nLess", "Speed\nMemory",
      "Attention & more\nA. Name, 2017" } },
  { "zh_CN",
    "{\"question\": \"为什么要除以 $\\\\sqrt{d_k}$？\","
    " \"answer\": \"因为**方差**变大。\","
    " \"points\": [\"方差为 `d`\", \"softmax *饱和*\", \"梯度\"],"
    " \"detail\": \"更多\","
    " \"follow_ups\": [{\"question\": \"然后呢？\", \"answer\": \"更少\"}],"
    " \"pitfalls\": [\"速度\", \"内存\"],"
    " \"sources\": [{\"title\": \"注意力\", \"authors\": \"某人\","
    " \"year\": 2017, \"url\": \"https://example.org/\"}]}",
    "为什么要除以 " UI_FORMULA "？",
    "因为方差变大。",
    { "方差为 d", "softmax 饱和", "梯度" },
    { "更多", "然后呢？\n更少", "速度\n内存", "注意力\n某人, 2017" } },
};

static PoiseNoteText *
new_text (const char *language, const char *json)
{
  g_autoptr (GError) error = NULL;
  PoiseNoteText *text = poise_note_text_new_from_json (language, json, &error);

  g_assert_no_error (error);

  return text;
}

static GtkWidget *
create_card_view (const Sample *sample)
{
  g_autoptr (PoiseNoteText) text = new_text (sample->language, sample->json);
  GtkWidget *view = g_object_new (POISE_TYPE_CARD_VIEW, NULL);

  poise_card_view_set_text (POISE_CARD_VIEW (view), text, "Deep learning");

  return view;
}

static PoiseSession *
new_session (void)
{
  const PoiseQueueItem items[] = { { .card_id = 1 }, { .card_id = 2 } };

  return poise_session_new (items, G_N_ELEMENTS (items), 0);
}

static void
apply (PoiseSession **session, PoiseActionKind kind, int index)
{
  const PoiseAction action = { .kind = kind, .index = index };
  PoiseSession *next = poise_session_apply (*session, &action, 0);

  poise_session_unref (*session);
  *session = next;
}

static void
render (GtkWidget *view, PoiseSession *session)
{
  poise_card_view_render (POISE_CARD_VIEW (view), session);
  ui_wait_for_frames (view);
}

static void
test_card_view_opens_answer_below (gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *view = create_card_view (sample);
  g_autoptr (PoiseSession) session = new_session ();
  GtkWidget *window = study_actions_present (view);
  GtkWidget *question = ui_find (view, POISE_TYPE_MARKUP_VIEW);
  g_autofree char *only =
      g_strdup_printf ("Deep learning\n%s", sample->question);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  graphene_rect_t bounds;

  render (view, session);
  before = ui_dup_text (view);
  g_assert_cmpstr (before, ==, only);
  g_assert_true (gtk_widget_compute_bounds (question, window, &bounds));

  apply (&session, POISE_ACTION_SHOW_ANSWER, 0);
  render (view, session);
  after = ui_dup_text (view);
  g_assert_true (g_str_has_prefix (after, only));
  g_assert_nonnull (strstr (after, sample->answer));
  ui_assert_bounds_equal (question, window, &bounds);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_point (GtkWidget *point, const char *name, int index, gboolean checked)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (point);
  g_autofree char *shortcut = g_strdup_printf ("Alt+%d", index + 1);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (accessible,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcut);
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_CHECKED,
                                    checked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                            : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
assert_points (GtkWidget *view, const Sample *sample, guint ticks)
{
  g_autoptr (GPtrArray) points = ui_list (view, GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (sample->points));

  for (guint i = 0; i < points->len; i++)
    assert_point (g_ptr_array_index (points, i), sample->points[i], (int) i,
                  (ticks >> i) & 1);
}

static void
test_card_view_ticks_points (gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *view = create_card_view (sample);
  GtkWidget *window = study_actions_present (view);
  g_autoptr (PoiseSession) session = new_session ();
  g_autoptr (GPtrArray) points = ui_list (view, GTK_TYPE_CHECK_BUTTON);

  apply (&session, POISE_ACTION_SHOW_ANSWER, 0);
  render (view, session);
  assert_points (view, sample, 0);

  apply (&session, POISE_ACTION_TICK, 0);
  apply (&session, POISE_ACTION_TICK, 2);
  render (view, session);
  assert_points (view, sample, 0x5);

  apply (&session, POISE_ACTION_TICK, 0);
  render (view, session);
  assert_points (view, sample, 0x4);
  g_assert_cmpint (asked.tick, ==, ASKED_NOTHING);

  study_actions_press (g_ptr_array_index (points, 1), &asked.tick);
  g_assert_cmpint (asked.tick, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_view_names_points (void)
{
  GtkWidget *view = create_card_view (&samples[0]);
  GtkWidget *window = study_actions_present (view);
  GtkWidget *group =
      gtk_widget_get_parent (ui_find (view, GTK_TYPE_CHECK_BUTTON));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (group),
                                   GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_section (GtkWidget *section, int index, gboolean open, const char *body)
{
  static const char *const names[] = { "Depth", "Follow-ups", "Pitfalls",
                                       "Sources" };
  static const char *const keys[] = { "D", "W", "T", "R" };
  GtkAccessible *button = GTK_ACCESSIBLE (ui_find (section, GTK_TYPE_BUTTON));
  g_autofree char *text = ui_dup_text (section);
  g_autofree char *closed =
      g_strdup_printf ("%s\n%s", names[index], keys[index]);
  g_autofree char *opened = g_strdup_printf ("%s\n%s", closed, body);

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       names[index]);
  gtk_test_accessible_assert_property (
      button, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys[index]);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED,
                                    open);
  g_assert_cmpstr (text, ==, open ? opened : closed);
}

static void
test_card_view_opens_sections (gconstpointer data)
{
  const Sample *sample = data;
  GtkWidget *view = create_card_view (sample);
  GtkWidget *window = study_actions_present (view);
  g_autoptr (PoiseSession) session = new_session ();
  g_autoptr (GPtrArray) sections = ui_list (view, POISE_TYPE_CARD_SECTION);

  g_assert_cmpuint (sections->len, ==, POISE_N_SECTIONS);
  apply (&session, POISE_ACTION_SHOW_ANSWER, 0);

  for (int i = 0; i < POISE_N_SECTIONS; i++)
    {
      GtkWidget *section = g_ptr_array_index (sections, i);

      render (view, session);
      assert_section (section, i, FALSE, sample->bodies[i]);

      apply (&session, POISE_ACTION_SECTION, i);
      render (view, session);
      assert_section (section, i, TRUE, sample->bodies[i]);

      study_actions_press (ui_find (section, GTK_TYPE_BUTTON), &asked.section);
      g_assert_cmpint (asked.section, ==, i);

      apply (&session, POISE_ACTION_SECTION, i);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_view_leaves_out_what_is_empty (void)
{
  g_autoptr (PoiseNoteText) text = new_text (
      "en", "{\"question\": \"q\", \"answer\": \"a\", \"points\": [\"p\"],"
            " \"detail\": \"\", \"follow_ups\": [],"
            " \"pitfalls\": [], \"sources\": []}");
  GtkWidget *view = create_card_view (&samples[0]);
  GtkWidget *window = study_actions_present (view);
  g_autoptr (PoiseSession) session = new_session ();
  g_autofree char *shown = NULL;

  apply (&session, POISE_ACTION_SHOW_ANSWER, 0);
  render (view, session);
  poise_card_view_set_text (POISE_CARD_VIEW (view), text, "Other");
  render (view, session);
  shown = ui_dup_text (view);
  g_assert_cmpstr (shown, ==,
                   "Other\nq\na\n"
                   "Which points did you say?\np\nAlt+1");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_for_samples (const char *test, GTestDataFunc func)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/card-view/%s/%s", test, samples[i].language);

      g_test_add_data_func (path, &samples[i], func);
    }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  add_for_samples ("opens-answer-below", test_card_view_opens_answer_below);
  add_for_samples ("ticks-points", test_card_view_ticks_points);
  add_for_samples ("opens-sections", test_card_view_opens_sections);
  g_test_add_func ("/card-view/names-points", test_card_view_names_points);
  g_test_add_func ("/card-view/leaves-out-what-is-empty",
                   test_card_view_leaves_out_what_is_empty);

  return g_test_run ();
}
