# tests/with-display gives a display and a bus, passes the status on and leaves
# nothing behind.
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import signal
import subprocess
import tempfile
import time
import unittest

from support import PROJECT

WRAPPER = os.path.join(PROJECT, "tests", "with-display")


class DisplayTest(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.scratch = folder.name

    def start(self, script):
        environment = dict(os.environ, TMPDIR=self.scratch)
        return subprocess.Popen([WRAPPER, "sh", "-c", script],
                                env=environment, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def run_in_display(self, script):
        process = self.start(script)
        output, errors = process.communicate(timeout=60)
        return process.returncode, output, errors

    def server_of(self, process):
        """The process id of the X server that a wrapper started."""
        found = subprocess.run(["pgrep", "-P", str(process.pid), "Xvfb"],
                               capture_output=True, text=True, check=True)
        return int(found.stdout)

    def await_end(self, pid):
        """Waits up to five seconds for a process to be gone."""
        for _ in range(50):
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.1)
        return False

    def test_display_environment_is_apart(self):
        script = 'echo "$DISPLAY|$DBUS_SESSION_BUS_ADDRESS|$GDK_BACKEND"; ' \
            'echo "$XDG_DATA_HOME"; stat -c %a "$XDG_RUNTIME_DIR"'
        status, output, errors = self.run_in_display(script)
        self.assertEqual(status, 0, errors)
        self.assertRegex(output, r"^:\d+\|unix:\S+\|x11\n")
        self.assertIn(self.scratch, output)
        self.assertTrue(output.endswith("700\n"))

    def test_display_status_is_passed_on(self):
        for expected in (0, 3, 77):
            with self.subTest(expected):
                self.assertEqual(
                    self.run_in_display(f"exit {expected}")[0], expected)

    def test_display_two_at_once_differ(self):
        script = 'echo "$DISPLAY"; sleep 1'
        processes = [self.start(script) for _ in range(3)]
        displays = {process.communicate(timeout=60)[0]
                    for process in processes}
        self.assertEqual(len(displays), 3)

    def test_display_leaves_nothing_behind(self):
        process = self.start("echo up; sleep 0.5")
        self.assertEqual(process.stdout.readline(), "up\n")
        server = self.server_of(process)
        process.communicate(timeout=60)
        self.assertTrue(self.await_end(server))
        self.assertEqual(os.listdir(self.scratch), [])

    def test_display_terminated_ends_its_server(self):
        process = self.start("echo up; exec sleep 60")
        self.assertEqual(process.stdout.readline(), "up\n")
        server = self.server_of(process)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=10), 143)
        process.stdout.close()
        process.stderr.close()
        self.assertTrue(self.await_end(server))
        self.assertEqual(os.listdir(self.scratch), [])


if __name__ == "__main__":
    unittest.main()
