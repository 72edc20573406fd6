"""Best of ours beside best of SciPy: time to gradient norm 1e-10, per group the median over its problems.

The best is chosen, and the first ratio taken, by processor time, in which other programs on the machine do not count; the
second ratio is that of the same two in wall time.

Usage: ratios.py FOLDER...   (reads ours.csv and, if there, scipy.csv of each)
"""
import csv
import os
import statistics
import sys

CLOCKS = ("processor-seconds-to-goal", "seconds-to-goal")


def read(file):
    """{group: {solver: [(processor, wall) seconds of each problem]}}, infinite where the goal was missed."""
    table = {}
    if os.path.exists(file):
        with open(file, newline="") as lines:
            for row in csv.DictReader(lines):
                seconds = [float(row[clock].replace("NaN", "nan")) for clock in CLOCKS]
                seconds = [s if s == s else float("inf") for s in seconds]
                table.setdefault(row["group"], {}).setdefault(row["solver"], []).append(seconds)
    return table


def best(solvers):
    """The solver with the least median of processor time; a missed goal counts as infinitely long."""
    medians = {s: [statistics.median(t) for t in zip(*times)] for s, times in solvers.items()}
    solver = min(medians, key=lambda s: medians[s][0], default="none")
    reached = sum(m[0] < float("inf") for m in medians.values())
    return solver, medians.get(solver, [float("inf")] * 2), f"{reached} of {len(medians)}"


def main(folders):
    ours, peers = {}, {}
    for folder in folders:
        ours |= read(os.path.join(folder, "ours.csv"))
        peers |= read(os.path.join(folder, "scipy.csv"))
    print("| problem | ours, s | solver | reach it | SciPy, s | solver | reach it | ratio | in wall time |")
    print("|---|---|---|---|---|---|---|---|---|")
    ratios = []
    for group, solvers in ours.items():
        name, seconds, reached = best(solvers)
        peer, theirs, peer_reached = best(peers.get(group, {}))
        if not peers.get(group):
            ratio = "not run | "
        elif theirs[0] == float("inf"):
            ratio = "only ours | " if seconds[0] < float("inf") else "neither | "
        else:
            ratios.append(theirs[0] / seconds[0])
            ratio = f"{theirs[0] / seconds[0]:.1f} | {theirs[1] / seconds[1]:.1f}"
        print(f"| {group} | {seconds[0]:.3g} | {name} | {reached} | {theirs[0]:.3g} | {peer} | {peer_reached} | {ratio} |")
    if ratios:
        print(f"\nMedian ratio {statistics.median(ratios):.1f}, least {min(ratios):.1f}, of {len(ratios)} problems.")


if __name__ == "__main__":
    main(sys.argv[1:])
