# tools/check-hosts finds host names and paths, and lets the rest be.
# SPDX-License-Identifier: GPL-3.0-or-later

import unittest

from support import ProjectTest

# In pieces: this file is checked as well.
BAD = [
    "http://" + "deb" + ".debian.org/debian",
    "URIs: security" + ".debian.org",
    "pip install -i https://" + "pypi" + ".org/simple",
    "https://files." + "pythonhosted" + ".org/x",
    "registry" + ".npmjs.org",
    "index." + "crates" + ".io",
    "cd " + "/work" + "/main && make",
    "'" + "/tmp" + "/probe/tree'",
]
GOOD = [
    "https://www." + "debian" + ".org/",
    "https://bugs." + "debian" + ".org/1",
    "mycrates.ioniser",
    "the " + "/work" + "/of others",
    "https://example.org" + "/work" + "/main",
    "http://127.0.0.1:8085",
]


class HostsTest(ProjectTest):

    def check(self, text):
        self.write({"data/file.txt": f"first\n{text}\n"})
        return self.run_tool("tools/check-hosts", self.top)

    def test_hosts_planted_are_found(self):
        for text in BAD:
            with self.subTest(text):
                status, output = self.check(text)
                self.assertEqual(status, 1)
                self.assertIn("data/file.txt:2:", output)

    def test_hosts_harmless_are_passed(self):
        for text in GOOD:
            with self.subTest(text):
                self.assertEqual(self.check(text), (0, ""))

    def test_hosts_build_folders_are_skipped(self):
        self.write({"_build/gcc/log": BAD[0], ".git/config": BAD[0]})
        self.assertEqual(self.run_tool("tools/check-hosts", self.top), (0, ""))


if __name__ == "__main__":
    unittest.main()
