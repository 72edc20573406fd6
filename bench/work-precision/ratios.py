"""Best of ours beside best of SciPy: time to gradient norm 1e-10, per group the median over its problems.

Usage: ratios.py FOLDER...   (reads ours.csv and, if there, scipy.csv of each)
"""
import csv
import os
import statistics
import sys


def read(file):
    """{group: {solver: [seconds of each problem]}}, nan where the goal was missed."""
    table = {}
    if os.path.exists(file):
        with open(file, newline="") as lines:
            for row in csv.DictReader(lines):
                seconds = float(row["seconds-to-goal"].replace("NaN", "nan"))
                table.setdefault(row["group"], {}).setdefault(row["solver"], []).append(seconds)
    return table


def best(solvers):
    """The solver with the least median; a missed goal counts as infinitely long."""
    medians = {s: statistics.median(t if t == t else float("inf") for t in times) for s, times in solvers.items()}
    solver = min(medians, key=medians.get, default="none")
    reached = sum(m < float("inf") for m in medians.values())
    return solver, medians.get(solver, float("inf")), f"{reached} of {len(medians)}"


def main(folders):
    ours, peers = {}, {}
    for folder in folders:
        ours |= read(os.path.join(folder, "ours.csv"))
        peers |= read(os.path.join(folder, "scipy.csv"))
    print("| problem | ours, s | solver | reach it | SciPy, s | solver | reach it | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    ratios = []
    for group, solvers in ours.items():
        name, seconds, reached = best(solvers)
        peer, theirs, peer_reached = best(peers.get(group, {}))
        if not peers.get(group):
            ratio = "not run"
        elif theirs == float("inf"):
            ratio = "only ours" if seconds < float("inf") else "neither"
        else:
            ratios.append(theirs / seconds)
            ratio = f"{theirs / seconds:.1f}"
        print(f"| {group} | {seconds:.3g} | {name} | {reached} | {theirs:.3g} | {peer} | {peer_reached} | {ratio} |")
    if ratios:
        print(f"\nMedian ratio {statistics.median(ratios):.1f}, least {min(ratios):.1f}, of {len(ratios)} problems.")


if __name__ == "__main__":
    main(sys.argv[1:])
