"""A Python of our own that may be stopped: what runs in it can take neither this program nor the machine along.

The module that is to run there calls `limit_itself` first, reads what it is given from stdin and writes its answer to
stdout. How that looks, and what it means when it breaks off, is the affair of whoever calls.
"""

from __future__ import annotations

import os
import subprocess
import sys


def run_child(
    module: str, arguments: tuple[str, ...], content: bytes, seconds: float
) -> subprocess.CompletedProcess[bytes]:
    """Run a module in a process of its own, and stop it when its time is over.

    Args:
        module: the name that `python -m` takes.
        arguments: what it finds in `sys.argv`.
        content: what it reads from stdin.
        seconds: on the clock, its start included.

    Returns:
        Its exit code, stdout and stderr, however it ended by itself.

    Raises:
        TimeoutError: it was stopped.
    """
    command = [sys.executable, "-P", "-m", module, *arguments]
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONHASHSEED": "0"}
    environment = {**os.environ, **path}
    try:
        return subprocess.run(
            command, input=content, capture_output=True, env=environment, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"{module}: stopped after {seconds:g} seconds") from error


def limit_itself(seconds: int, memory: int) -> None:
    """Let the system end this process after so many seconds of CPU, and refuse it more than so many bytes of memory.

    This is for what a clock outside does not see: that the one who watches it was stopped itself. Windows has no such
    limits.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
