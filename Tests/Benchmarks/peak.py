"""Runs a command and prints its peak memory in bytes. A program that is started inherits the peak
of the one that starts it, so this one stays small."""

import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
