# tools/check-layers finds a header of a layer above, by reading and by
# compiling.
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import unittest

from support import ProjectTest

LAYERS = ["memory", "math", "markup", "collection", "exchange", "interview",
          "study", "typeset", "highlight", "app", "cli"]
BELOW = {
    "markup": ["math"],
    "collection": ["memory", "math", "markup"],
    "typeset": ["math", "markup"],
}
for upper in ("exchange", "interview", "study"):
    BELOW[upper] = ["memory", "math", "markup", "collection"]
BELOW["app"] = BELOW["cli"] = LAYERS[:9]


class LayersTest(ProjectTest):

    def setUp(self):
        super().setUp()
        for layer in LAYERS:
            self.write({f"src/{layer}/poise-{layer}.c": "int x;\n",
                        f"src/{layer}/poise-{layer}.h": "extern int x;\n"})

    def include(self, layer, header):
        self.write({f"src/{layer}/poise-{layer}.c": f"#include {header}\n"})
        return self.run_tool("tools/check-layers", "includes", self.top)

    def compile(self, extra=None, dropped=()):
        """Writes the compile commands, `extra` {layer: [folder seen]}."""
        entries = []
        for layer in LAYERS:
            seen = [layer] + BELOW.get(layer, []) + (extra or {}).get(layer, [])
            paths = " ".join(f"-Isrc/{name}" for name in seen
                             if name not in dropped)
            file = f"src/{layer}/poise-{layer}.c"
            entries.append({"directory": self.top, "file": file,
                            "command": f"cc {paths} -c {file} -o x.o"})
        self.write({"compile_commands.json": json.dumps(entries)})
        return self.run_tool("tools/check-layers", "compiler", self.top,
                             self.top)

    def test_layers_lower_include_is_passed(self):
        for layer, seen in BELOW.items():
            for other in seen:
                with self.subTest(f"{layer} includes {other}"):
                    status, output = self.include(layer, f'"poise-{other}.h"')
                    self.assertEqual(status, 0, output)

    def test_layers_higher_include_is_found(self):
        for layer in LAYERS:
            for other in LAYERS:
                if other == layer or other in BELOW.get(layer, []):
                    continue
                with self.subTest(f"{layer} includes {other}"):
                    status, output = self.include(layer, f'"poise-{other}.h"')
                    self.write({f"src/{layer}/poise-{layer}.c": "int x;\n"})
                    self.assertEqual(status, 1)
                    self.assertIn(f"of {other}", output)

    def test_layers_path_to_higher_include_is_found(self):
        status, _ = self.include("memory", '"../app/poise-app.h"')
        self.assertEqual(status, 1)

    def test_layers_toolkit_in_core_is_found(self):
        for header in ("gtk/gtk.h", "adwaita.h", "gdk/gdk.h"):
            with self.subTest(header):
                self.assertEqual(self.include("study", f"<{header}>")[0], 1)
                self.write({"src/study/poise-study.c": "int x;\n"})
                self.assertEqual(self.include("app", f"<{header}>")[0], 0)

    def test_layers_library_out_of_place_is_found(self):
        for header, allowed in (("pango/pango.h", "typeset"),
                                ("gtksourceview/gtksource.h", "highlight")):
            for layer in ("math", "markup", "study"):
                with self.subTest(f"{layer} includes {header}"):
                    self.assertEqual(self.include(layer, f"<{header}>")[0], 1)
                    self.write({f"src/{layer}/poise-{layer}.c": "int x;\n"})
            self.assertEqual(self.include(allowed, f"<{header}>")[0], 0)

    def test_layers_unknown_folder_is_found(self):
        self.write({"src/extra/poise-extra.c": "int x;\n"})
        status, output = self.run_tool("tools/check-layers", "includes",
                                       self.top)
        self.assertEqual(status, 1)
        self.assertIn("src/extra", output)

    def test_layers_compiler_refusing_is_passed(self):
        status, output = self.compile()
        self.assertEqual(status, 0, output)

    def test_layers_compiler_allowing_is_found(self):
        status, output = self.compile(extra={"markup": ["study"]})
        self.assertEqual(status, 1)
        self.assertIn("lets markup include poise-study.h of study", output)

    def test_layers_header_with_errors_is_found(self):
        # A header that is found and does not compile is still found.
        self.write({"src/app/poise-app.h": "#include <no/such/header.h>\n"})
        status, output = self.compile(extra={"memory": ["app"]})
        self.assertEqual(status, 1)
        self.assertIn("lets memory include poise-app.h", output)

    def test_layers_control_must_compile(self):
        status, output = self.compile(dropped=["memory"])
        self.assertEqual(status, 1)
        self.assertIn("memory can include nothing", output)

    def test_layers_missing_layer_is_found(self):
        self.compile()
        path = os.path.join(self.top, "compile_commands.json")
        with open(path, encoding="utf-8") as commands:
            entries = json.load(commands)
        self.write({"compile_commands.json": json.dumps(entries[1:])})
        status, output = self.run_tool("tools/check-layers", "compiler",
                                       self.top, self.top)
        self.assertEqual(status, 1)
        self.assertIn("no file of memory", output)


if __name__ == "__main__":
    unittest.main()
