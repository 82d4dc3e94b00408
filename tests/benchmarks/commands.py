"""Time and memory of whole commands, from the call to the exit, printed beside the limits that were set.

Nothing fails on a slow machine: a limit that is passed is said in the table. A command that fails ends the run.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
ASK = "ask"
QUESTION = "Welke partijen doen mee aan de City Deal Impact Ondernemen?"
LIMITS = {"--help": 0.15, "build": 1.5, "map": 1.5, ASK: 0.4}
"""Commands and the seconds that each may take; a question is asked of a store that is built already."""
MEMORY_LIMIT = 200
"""Megabytes that any of them may take."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""Without Python's own switches: one keeps compiled modules from being written, as they are after an install."""


class Run(NamedTuple):
    """Seconds on the clock, seconds of all processors, and the most memory, in megabytes."""

    wall: float
    cpu: float
    memory: float


def run(command: str) -> Run:
    """Run one command as a process of its own, with an output folder of its own."""
    with tempfile.TemporaryDirectory() as out:
        options = [] if command.startswith("-") else ["--data", str(ROOT / "data"), "--out", out]
        program = [str(Path(sys.executable).parent / "kg"), *options, command]
        if command == ASK:
            subprocess.run([*program[:-1], "build"], env=ENVIRONMENT, capture_output=True, check=True)
            program.append(QUESTION)
        began = time.perf_counter()
        process = subprocess.Popen(program, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"kg {command}: exit {process.returncode}\n{said.decode()}")
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def machine() -> str:
    """Processor, number of cores, system and Python."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if sys.platform == "linux" else []
    names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor() or platform.machine()
    return f"{processor}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    """Measure every command and print the table."""
    print(f"{machine()}; median of {RUNS} whole processes after one that is not counted\n")
    print(f"{'command':<12}{'seconds':>9}{'limit':>7}{'cpu s':>8}{'MB':>7}{'limit':>7}")
    for command, limit in LIMITS.items():
        run(command)
        runs = [run(command) for _ in range(RUNS)]
        wall, cpu = (statistics.median(column) for column in ([r.wall for r in runs], [r.cpu for r in runs]))
        memory = max(r.memory for r in runs)
        over = "  over" if wall > limit or memory > MEMORY_LIMIT else ""
        print(f"{'kg ' + command:<12}{wall:>9.2f}{limit:>7.2f}{cpu:>8.2f}{memory:>7.0f}{MEMORY_LIMIT:>7}{over}")


if __name__ == "__main__":
    main()
