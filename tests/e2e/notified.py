#!/usr/bin/env python3
"""Listens as a service manager does, and writes each thing that it is told as one line: notified.py SOCKET."""
import socket
import sys

listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
listener.bind(sys.argv[1])
while True:
    print(listener.recv(65536).decode().replace("\n", " "), flush=True)
