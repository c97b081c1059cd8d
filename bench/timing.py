"""Runs a command and tells what it took."""

import os
import subprocess
import sys
import tempfile
import time


def timed(name, command, output=None):
    """Runs a command to its end: wall and CPU seconds, and its highest resident memory in MB.
    What it says goes to the file `output`, where one is named.

    Memory is the kernel's own high-water mark. It cannot fall below this script's own (about 15 MB),
    for the child starts as a copy of it.
    """
    with open(output, "w+b") if output else tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            text = said.read().decode(errors="replace")
            sys.exit(f"bench: {name} ended with {child.returncode}\n{' '.join(command)}\n"
                     + text[-3000:])
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6
    return {"wall": wall, "cpu": cpu, "peak": peak}
