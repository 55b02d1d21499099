# tools/check-potfiles finds files that are not listed and catalogues that are
# not complete.
# SPDX-License-Identifier: GPL-3.0-or-later

import unittest

from support import ProjectTest

HEADER = '''msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: zh_CN\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
'''
# The translations that make the sample project's catalogue whole.
WHOLE = HEADER + '''
msgid "Grade"
msgstr "评分"

msgctxt "key"
msgid "Undo"
msgstr "撤销"

msgid "%d card"
msgid_plural "%d cards"
msgstr[0] "%d 张卡片"

msgid "Study"
msgstr "学习"

msgid "Flashcards"
msgstr "卡片"
'''
SOURCES = {
    "src/app/poise-a.c": '/* _("no") */ f (_ ("Grade"), C_ ("key", "Undo"));\n',
    "src/app/poise-b.c": 'x = ngettext ("%d card",\n "%d cards", n);\n',
    "src/app/poise-c.c": 'x = "_(\\"no\\")"; /* N_ ("no") */ y = a_ ("no");\n',
    "src/app/poise-d.blp": 'Label { label: _("Study"); }\n',
    "src/app/poise-e.blp": 'Label { label: "plain"; }\n',
    "data/poise.desktop.in": "[Desktop Entry]\nType=Application\n"
                             "Name=Poise\nGenericName=Flashcards\n",
}
LISTED = ["src/app/poise-a.c", "src/app/poise-b.c", "src/app/poise-d.blp",
          "data/poise.desktop.in"]
POISE = '\nmsgid "Poise"\nmsgstr "从容"\n'


class PotfilesTest(ProjectTest):

    def setUp(self):
        super().setUp()
        self.write(SOURCES)
        self.write({"po/LINGUAS": "# languages\nzh_CN\n",
                    "po/zh_CN.po": WHOLE + POISE})
        self.list(LISTED)

    def list(self, entries):
        self.write({"po/POTFILES.in": "# sources\n" + "\n".join(entries)})

    def check(self, what):
        return self.run_tool("tools/check-potfiles", what, self.top)

    def test_potfiles_whole_list_is_passed(self):
        status, output = self.check("files")
        self.assertEqual((status, output), (0, "4 files with strings\n"))

    def test_potfiles_missing_entry_is_found(self):
        for entry in LISTED:
            with self.subTest(entry):
                self.list([other for other in LISTED if other != entry])
                status, output = self.check("files")
                self.assertEqual(status, 1)
                self.assertIn(f"{entry} has strings", output)

    def test_potfiles_idle_entry_is_found(self):
        for entry in ("src/app/poise-c.c", "src/app/poise-e.blp",
                      "src/app/gone.c"):
            with self.subTest(entry):
                self.list(LISTED + [entry])
                status, output = self.check("files")
                self.assertEqual(status, 1)
                self.assertIn(f"{entry} is in POTFILES.in", output)

    def test_potfiles_double_entry_is_found(self):
        self.list(LISTED + LISTED[:1])
        self.assertEqual(self.check("files")[0], 1)

    def test_translations_whole_are_passed(self):
        status, output = self.check("complete")
        self.assertEqual((status, output), (0, "zh_CN: 6 messages\n"))

    def test_translations_faults_are_found(self):
        table = [
            ("new string", WHOLE, "not translated: \"Poise\""),
            ("empty", WHOLE + POISE.replace("从容", ""), "not translated"),
            ("fuzzy", WHOLE + "\n#, fuzzy" + POISE, "fuzzy"),
            ("plural", (WHOLE + POISE).replace("%d 张", "%s 张")
             .replace('\nmsgid "%d', '\n#, c-format\nmsgid "%d'), "format"),
            ("broken", WHOLE + POISE + "msgid", "zh_CN"),
        ]
        for name, catalogue, expected in table:
            with self.subTest(name):
                self.write({"po/zh_CN.po": catalogue})
                status, output = self.check("complete")
                self.assertEqual(status, 1)
                self.assertIn(expected, output)

    def test_translations_missing_language_is_found(self):
        self.write({"po/LINGUAS": "\n"})
        status, output = self.check("complete")
        self.assertEqual(status, 1)
        self.assertIn("zh_CN is not in po/LINGUAS", output)


if __name__ == "__main__":
    unittest.main()
