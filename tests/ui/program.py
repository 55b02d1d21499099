# The program under test, driven from outside: keys go in, and what a screen
# reader finds comes out. A test runs below tests/with-display and gets the
# paths of the program and of its command-line tool.
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 15
"""Seconds that anything may take before the test fails."""

ROOT = "/org/a11y/atspi/accessible/root"

PROGRAM, TOOL = (os.path.abspath(path) for path in sys.argv[1:3])

Role = Atspi.Role
State = Atspi.StateType

# X key codes of the keyboard that a bare X server has: a US one.
ROWS = {10: "1234567890", 24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm"}
CODES = {letter: first + i
         for first, row in ROWS.items() for i, letter in enumerate(row)}
CODES |= {"Escape": 9, "Tab": 23, "Return": 36, "comma": 59, "slash": 61,
          "space": 65, "F10": 76, "minus": 20,
          "equal": 21, "Home": 110, "Up": 111, "Left": 113,
          "Right": 114, "End": 115, "Down": 116}
MODIFIERS = {"Control": 37, "Shift": 50, "Alt": 64}


def synthesize(code, kind):
    """Gives the display one event of a key."""
    if not Atspi.generate_keyboard_event(code, None, kind):
        raise AssertionError(f"the display took no key {code}")


def press(keys):
    """Presses keys such as "Control+z" together."""
    codes = [MODIFIERS.get(key) or CODES[key] for key in keys.split("+")]
    for code in codes:
        synthesize(code, Atspi.KeySynthType.PRESS)
    for code in reversed(codes):
        synthesize(code, Atspi.KeySynthType.RELEASE)


def hold(key):
    """Holds a key for long enough that the display repeats it many times."""
    synthesize(CODES[key], Atspi.KeySynthType.PRESS)
    time.sleep(1.2)
    synthesize(CODES[key], Atspi.KeySynthType.RELEASE)


def wait_for(condition, what):
    """Waits until @condition gives something true, and returns that. It may
    ask a program that is busy or about to end."""
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE
    while True:
        while context.iteration(False):
            pass
        try:
            result = condition()
        except GLib.Error:
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"in {PATIENCE} s there was no {what()}")
        time.sleep(0.01)


class Bus:
    """The accessibility bus."""

    def __init__(self):
        flags = Gio.DBusConnectionFlags
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.asked = set()
        self.connection = session
        address, = self.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                             "GetAddress")
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT
            | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(
            name, path, interface, method, arguments, None,
            Gio.DBusCallFlags.NONE, PATIENCE * 1000, None).unpack()

    def find(self, pid):
        """The name on the bus of the process @pid, or None."""
        programs, = self.call("org.a11y.atspi.Registry",
                              ROOT,
                              "org.a11y.atspi.Accessible", "GetChildren")
        for name, _ in programs:
            owner, = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                               "org.freedesktop.DBus",
                               "GetConnectionUnixProcessID",
                               GLib.Variant("(s)", (name,)))
            if owner == pid:
                return name
        return None

    def get_items(self, name):
        """What the program @name has made known of its widgets by now."""
        items, = self.call(name, "/org/a11y/atspi/cache",
                           "org.a11y.atspi.Cache", "GetItems")
        return items

    def read(self, name):
        """All that the program @name shows, in the order of its windows.

        One question brings what the program has made known of its widgets, so
        that it belongs to one moment. A widget is only made known once its
        parent has been asked for it."""
        while True:
            children = {}
            for item in sorted(self.get_items(name), key=lambda item: item[3]):
                children.setdefault(item[2][1], []).append(item)
            questions = {(path, size, len(children.get(path, ())))
                         for path, size in find_parents(children, ROOT)}
            if questions <= self.asked:
                return list(descend(children, ROOT))
            for question in questions - self.asked:
                self.asked.add(question)
                self.ask_children(name, question[0])

    def ask_children(self, name, path):
        try:
            self.call(name, path, "org.a11y.atspi.Accessible", "GetChildren")
        except GLib.Error as error:
            if not error.matches(Gio.dbus_error_quark(),
                                 Gio.DBusError.UNKNOWN_METHOD):
                raise  # other than that the widget has gone


def find_parents(children, path, size=0):
    """The paths of what shows and may have children, from @path down, each
    with the number of children that it says it has."""
    yield path, size
    for item in children.get(path, ()):
        node = Node(item)
        if node.has(State.SHOWING) and node.role != Role.LABEL:
            yield from find_parents(children, item[0][1], item[4])


def descend(children, path):
    """The nodes below @path that show."""
    for item in children.get(path, ()):
        node = Node(item)
        if node.has(State.SHOWING):
            yield node
            yield from descend(children, item[0][1])


class Node:
    """What a screen reader knows of one widget, at one moment."""

    def __init__(self, item):
        self.path = item[0][1]
        self.name, self.role, self.description, (low, high) = item[6:10]
        self.role = Role(self.role)
        self.states = high << 32 | low

    def has(self, state):
        return self.states >> state & 1

    def __str__(self):
        focus = ", has the focus" if self.has(State.FOCUSED) else ""
        return (f"{self.role.value_nick} “{self.name}” "
                f"({self.description}){focus}")


class Program:
    """One process of the program."""

    def __init__(self, *arguments, environment=None):
        self.announced = []
        self.bus = Bus()
        self.process = subprocess.Popen(
            [PROGRAM, *arguments], env=environment or os.environ,
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.listener = Atspi.EventListener.new(
            lambda event: self.announced.append(event.any_data))
        self.listener.register("object:announcement")
        self.name = wait_for(self._find, lambda: "window of the program")

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended: "
                                 + self.process.stderr.read())
        return self.bus.find(self.process.pid)

    def nodes(self, role=None, name=None):
        """What shows and has @role and @name, in the order of the window."""
        return [node for node in self.bus.read(self.name)
                if (role is None or node.role == role)
                and (name is None or node.name == name)]

    def texts(self):
        """The texts that show, in the order of the window."""
        return [node.name for node in self.nodes(Role.LABEL) if node.name]

    def _picture(self):
        try:
            return "\n  ".join(str(node) for node in self.nodes()
                               if node.name or node.has(State.FOCUSED))
        except GLib.Error as error:
            return error.message

    def wait(self, condition, what):
        """Waits until @condition gives something true for what shows."""
        return wait_for(lambda: condition(self.nodes()),
                        lambda: f"{what} in\n  {self._picture()}")

    def find(self, role, name):
        """Waits for the first that has @role and @name."""
        return self.wait(lambda nodes: next(
            (node for node in nodes if node.role == role
             and node.name == name), None), f"{role.value_nick} “{name}”")

    def find_text(self, part):
        """Waits for a text that has @part in it."""
        return self.wait(lambda nodes: next(
            (node for node in nodes if node.role == Role.LABEL
             and part in node.name), None), f"text with “{part}”")

    def gone(self, part, role=None):
        """Waits until nothing of @role has @part in its name."""
        self.wait(lambda nodes: not any(
            part in node.name and role in (None, node.role)
            for node in nodes), f"end of “{part}”")

    def focused(self):
        """What has the focus, or None. The program makes that known unasked,
        so there is no need to read all."""
        nodes = map(Node, self.bus.get_items(self.name))
        return next((node for node in nodes if node.has(State.FOCUSED)
                     and node.has(State.SHOWING)), None)

    def focus(self, name, role=None, description=None):
        """Waits until the focus is on what has a name that starts with @name;
        returns it."""
        def condition():
            node = self.focused()
            return (node if node and node.name.startswith(name)
                    and role in (None, node.role)
                    and description in (None, node.description) else None)
        return wait_for(condition, lambda: f"focus on “{name}” "
                        f"({description}) in\n  {self._picture()}")

    def moves(self, keys):
        """Presses @keys, which move the focus; returns where it is then."""
        before = self.focus("")
        press(keys)

        def condition():
            node = self.focused()
            return node if node and node.path != before.path else None
        return wait_for(condition, lambda: f"{keys} to move the focus in\n"
                        f"  {self._picture()}")

    def hears(self, part):
        """Waits until something with @part in it is announced."""
        wait_for(lambda: any(part in text for text in self.announced),
                 lambda: f"announcement of “{part}” among {self.announced}")
        self.announced.clear()

    def kill(self):
        """Ends the process as a power cut would."""
        self.process.kill()
        self.end()

    def end(self):
        """Waits for the process to end; returns what it complained of."""
        self.process.wait(PATIENCE)
        self.listener.deregister("object:announcement")
        with self.process.stderr as stream:
            return stream.read()

    def stop(self):
        """Ends the process if it still runs."""
        if self.process.poll() is None:
            self.kill()


def main():
    """Runs the tests of the calling file: all, or those named after the two
    programs."""
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
