"""Times `calendar-cli check` against yamllint and check-jsonschema, in turn, on plans of three sizes.

python benchmarks/compare.py [--quick]       (--quick leaves the 50,000 posts out)

Prints the median wall time of each, the ratio of the medians, the peak memory of the largest process, and how the time
grows with the posts: the exponent e of time ~ posts^e. Ratios hold on another machine; times do not.
"""

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from corpus import write

BIN = Path(sys.executable).parent
SCHEMA = Path(__file__).parent / "plan.schema.json"
SIZES = ((30, 9), (2_000, 5), (50_000, 1))
"""Posts, and how many counted runs of each command."""


class Run(NamedTuple):
    """One finished command: seconds of wall clock and of processor, and the most memory it held, in MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str]) -> Run:
    """The command's own cost, as the system counted it; its output is read by a pipe and thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if process.stdout:
        process.stdout.read()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def commands(folder: Path) -> dict[str, list[str]]:
    """What is compared, on the same files."""
    plans = sorted(str(path) for path in folder.glob("plan-*.yaml"))
    return {
        "calendar-cli": [str(BIN / "calendar-cli"), "check", str(folder), "--format", "concise"],
        "yamllint": [str(BIN / "yamllint"), str(folder)],
        "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA), *plans],
    }


def measure(folder: Path, runs: int) -> dict[str, Run]:
    """The median of each figure, the commands taking turns after one run that is not counted."""
    table: dict[str, list[Run]] = {name: [] for name in commands(folder)}
    for turn in range(runs + (runs > 1)):
        for name, command in commands(folder).items():
            result = run(command)
            if turn or runs == 1:
                table[name].append(result)
    return {
        name: Run(*(statistics.median(figures) for figures in zip(*all_, strict=True))) for name, all_ in table.items()
    }


def main() -> None:
    """Write the plans, measure, print one line a command."""
    sizes = SIZES[: 2 if "--quick" in sys.argv else 3]
    seen: dict[int, float] = {}
    for posts, runs in sizes:
        with tempfile.TemporaryDirectory() as name:
            write(posts, Path(name))
            results = measure(Path(name), runs)
        ours = results["calendar-cli"]
        seen[posts] = ours.cpu
        print(f"{posts} posts, {runs} runs")
        for tool, result in results.items():
            ratio = f"{ours.wall / result.wall:.2f} x {tool}" if tool != "calendar-cli" else ""
            print(f"  {tool:18} {result.wall:8.3f} s  {result.cpu:8.3f} s cpu  {result.peak:6.0f} MiB  {ratio}")
    if len(seen) == len(SIZES):
        exponent = math.log(seen[50_000] / seen[2_000]) / math.log(50_000 / 2_000)
        print(f"growth from 2,000 to 50,000 posts: exponent {exponent:.2f}")


if __name__ == "__main__":
    main()
