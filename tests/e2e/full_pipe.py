#!/usr/bin/env python3
"""Runs a program whose standard error is a full pipe that nobody reads, and ends it when this is ended."""
import fcntl
import os
import signal
import subprocess
import sys

reader, writer = os.pipe()
fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
os.write(writer, b"." * 4096)
program = subprocess.Popen(sys.argv[1:], stderr=writer)
signal.signal(signal.SIGTERM, lambda *_: program.terminate())
sys.exit(program.wait())
