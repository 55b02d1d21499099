"""code: runs the Python of the cards and compares what it prints.

A block runs by itself in an empty folder, with a limit on time, memory and file
size. The text block right after it must be what it prints; a block without one
must print nothing.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import resource
import subprocess
import sys
import tempfile

import deck_text
from deck_checks.collection import Fault

SECONDS = 20
BYTES = 2 << 30
FILE_BYTES = 1 << 20


def runs(collection):
    """Every Python block runs and prints what the card shows."""
    for _key, message in collection.messages:
        blocks = deck_text.split(message.text).blocks
        for block, after in zip(blocks, (*blocks[1:], None)):
            if block.language == 'python':
                shown = after and after.follows and after.language == 'text'
                what = _fault(block.body, after.body if shown else '')
                if what:
                    yield Fault(message.context, what)


def _fault(source, expected):
    try:
        done = run(source)
    except subprocess.TimeoutExpired:
        return f'the code runs longer than {SECONDS} seconds'
    if done.returncode:
        return f'the code fails: {done.stderr.strip().rpartition(chr(10))[2]}'
    if _lines(done.stdout) != _lines(expected):
        return f'the code prints {done.stdout!r}, the card shows {expected!r}'
    return None


def run(source):
    """Runs Python source by itself; raises TimeoutExpired."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {'PATH': os.environ.get('PATH', os.defpath), 'HOME': folder,
                       'LC_ALL': 'C.UTF-8', 'OMP_NUM_THREADS': '1', 'OPENBLAS_NUM_THREADS': '1'}
        return subprocess.run([sys.executable, '-I', '-B', '-'], input=source, text=True,
                              capture_output=True, cwd=folder, env=environment,
                              encoding='utf-8', timeout=SECONDS, preexec_fn=_limit)


def _limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))


def _lines(text):
    return [line.rstrip() for line in text.rstrip().split('\n')]
