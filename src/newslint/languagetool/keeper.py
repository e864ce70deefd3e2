"""Runs a command for as long as its parent holds the pipe to it: ``python -I keeper.py LOG COMMAND...``.

newslint starts its LanguageTool through this program. When newslint ends, in whatever way (an exit, a crash, SIGTERM,
SIGKILL), the system closes the pipe, and the command is stopped: no process and no port is left. It is run as a file,
needs the standard library only, and works on every system.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading

GRACE = 5.0  # seconds in which the command may end by itself
FAILED = 127


def main(log: str, command: list[str]) -> int:
    """Run the command with its output in the log; say its process id first, and give its exit code."""
    with open(log, "ab", buffering=0) as output:  # noqa: PTH123 - pathlib would double the time of this start
        try:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)  # noqa: S603 - newslint's own
        except OSError as error:
            output.write(f"{command[0]}: {error}\n".encode())
            return FAILED
    threading.Thread(target=_stop_with_parent, args=(process,), daemon=True).start()
    try:
        print(process.pid, flush=True)  # noqa: T201 - the parent reads it
    except OSError:  # the parent has ended already: its pipe is closed, and the command is stopped as always
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return process.wait()


def _stop_with_parent(process: subprocess.Popen[bytes]) -> None:
    """Wait for the end of the parent's pipe, then stop the command."""
    while os.read(0, 1):
        pass
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
