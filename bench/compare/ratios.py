#!/usr/bin/env python3
"""Tables of times and ratios from what compare.sh wrote to the folder given: jmh-*.json and peers.csv.

Times are medians in microseconds. Beside a library stands its time over ours, beside a C program our time over its.
"""
import csv
import glob
import json
import statistics
import sys

OURS = ("vector", "older", "scalar")
PROGRAMS = ("limit", "c")
NAMES = {
    "vector": "Thalweg",
    "older": "on the older JDK (over Thalweg)",
    "scalar": "scalar",
    "limit": "C limit (Thalweg over it)",
    "c": "our C (Thalweg over it)",
    "numpy": "NumPy (over Thalweg)",
    "torch": "PyTorch (over Thalweg)",
}


def own_times(folder):
    """(program, operation, problem) to (microseconds, bytes allocated per call)."""
    times = {}
    for path in sorted(glob.glob(f"{folder}/jmh-*.json")):
        name = path.split("/")[-1].split("-")[1]
        for entry in json.load(open(path)):
            p = entry["params"]
            kind = entry["benchmark"].split(".")[-2]
            if kind == "GridBenchmark":
                problem = (p["activation"], int(p["width"]), int(p["samples"]))
            elif kind == "WideBenchmark":
                problem = ("784;100:relu,10:softmax;" + p["samples"],)
            else:
                problem = (p["problem"],)
            raw = [t for fork in entry["primaryMetric"]["rawData"] for t in fork]
            extra = entry["secondaryMetrics"]
            bytes_ = next((m["score"] for k, m in extra.items() if k.endswith("gc.alloc.rate.norm")), float("nan"))
            times[(name, entry["benchmark"].split(".")[-1], problem)] = (statistics.median(raw), bytes_)
    return times


def peer_times(folder):
    times = {}
    for row in csv.reader(open(f"{folder}/peers.csv")):
        problem = (row[2], int(row[3]), int(row[4])) if len(row) == 6 else (row[2],)
        times[(row[0], row[1], problem)] = float(row[-1])
    return times


def number(value):
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"


def cell(program, time, own, ratios):
    if time is None or own is None:
        return "-" if time is None else number(time)
    ratio = own / time if program in PROGRAMS else time / own
    ratios.setdefault(program, []).append(ratio)
    return f"{number(time)} ({ratio:.2f})" if ratio < 10 else f"{number(time)} ({ratio:.0f})"


def table(operation, problems, heads, own, peers):
    programs = [p for p in OURS if any(k[0] == p and k[1] == operation for k in own)]
    programs += [p for p in (*PROGRAMS, "numpy", "torch") if any((p, operation, q) in peers for q in problems)]
    print("| " + " | ".join([*heads, *(NAMES[p] for p in programs), "bytes"]) + " |")
    print("|--" * (len(heads) + len(programs) + 1) + "|")
    ratios = {}
    slower = []
    for problem in problems:
        ours, bytes_ = own.get(("vector", operation, problem), (None, None))
        row = [str(v) for v in problem]
        for program in programs:
            if program == "vector":
                row.append("-" if ours is None else number(ours))
            elif program == "scalar":
                scalar = own.get((program, operation, problem), (None,))[0]
                row.append("-" if scalar is None else number(scalar))
                torch = peers.get(("torch", operation, problem))
                if scalar and torch:
                    slower.append((torch / scalar, problem))
            elif program == "older":
                row.append(cell(program, own.get((program, operation, problem), (None,))[0], ours, ratios))
            else:
                row.append(cell(program, peers.get((program, operation, problem)), ours, ratios))
        row.append("-" if bytes_ is None else f"{bytes_:.0f}")
        print("| " + " | ".join(row) + " |")
    print()
    for program, values in ratios.items():
        worst, word = (max(values), "most") if program in (*PROGRAMS, "older") else (min(values), "least")
        print(f"- {NAMES[program]}: {word} {worst:.2f}, median {statistics.median(values):.2f}")
    few = [s for s in slower if len(s[1]) == 3 and s[1][2] >= 100]
    if few:
        least = min(few)
        print(f"- PyTorch over scalar kernels with 100 samples and more: least {least[0]:.2f} ({', '.join(map(str, least[1]))})")


def main():
    own, peers = own_times(sys.argv[1]), peer_times(sys.argv[1])
    for operation in ("gradient", "hessian"):
        problems = sorted({k[2] for k in own if k[1] == operation}, key=str)
        grid = sorted(p for p in problems if len(p) == 3)
        others = [p for p in problems if len(p) == 1]
        for found, title, heads in ((grid, "one hidden layer", ("activation", "k", "N")), (others, "other networks", ("problem",))):
            if found:
                print(f"\n### Value and {operation}, {title}\n")
                table(operation, found, heads, own, peers)


if __name__ == "__main__":
    main()
