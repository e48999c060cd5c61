"""Runs commands in turns and compares pair by pair, so that a busy moment meets all of them."""

import os
import shutil
import statistics
import subprocess
import sys
import time


class Failure(Exception):
    pass


def run(command):
    """Milliseconds of wall and of processor time, and bytes of peak memory, of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    elapsed = (time.perf_counter() - start) * 1000
    if status != 0:
        raise Failure(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
    # A new program starts with the peak of the one that started it, so this one stays small:
    # it imports nothing that is large.
    return elapsed, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss * 1024


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)


def race(candidates, rounds, out):
    """Wall and processor time of every round for each candidate; the first round warms up and is
    not kept."""
    times = {name: [] for name in candidates}
    for turn in range(rounds + 1):
        for name, command in candidates.items():
            empty(out)
            *elapsed, _ = run(command)
            if turn:
                times[name].append(elapsed)
    return times


WALL, PROCESSOR = 0, 1


def median(times, kind=WALL):
    return statistics.median(time[kind] for time in times)


def ratio(times, others, kind=WALL):
    """The median of the ratios of the runs that followed each other."""
    return statistics.median(
        a[kind] / max(b[kind], 0.001) for a, b in zip(times, others))


def difference(one, exact):
    """The mean CIEDE2000 difference of two pictures."""
    oracle = os.path.join(os.path.dirname(__file__), "../Oracles/ciede2000.py")
    found = subprocess.run(
        [sys.executable, oracle, one, exact], check=True, capture_output=True, text=True)
    return float(found.stdout.split()[0])
