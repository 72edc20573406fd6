#!/usr/bin/env python3
"""Ratio tables: peers.csv (lines peer,operation,activation,width,samples,microseconds) over a JMH result in JSON."""
import json
import statistics
import sys


def thalweg(path):
    times = {}
    for entry in json.load(open(path)):
        if ".GridBenchmark." not in entry["benchmark"]:
            continue
        p = entry["params"]
        key = (entry["benchmark"].split(".")[-1], p["activation"], int(p["width"]), int(p["samples"]))
        times[key] = entry["primaryMetric"]["score"]
    return times


def main():
    own = thalweg(sys.argv[1])
    peers = {}
    for line in open(sys.argv[2]):
        peer, operation, activation, width, samples, time = line.strip().split(",")
        peers.setdefault(peer, {})[(operation, activation, int(width), int(samples))] = float(time)
    for operation in ("gradient", "hessian"):
        print(f"\n### {operation}, microseconds, and peer / Thalweg\n")
        print("| activation | k | N | Thalweg | " + " | ".join(peers) + " |")
        print("|--" * (4 + len(peers)) + "|")
        ratios = {peer: [] for peer in peers}
        for key in sorted(own):
            if key[0] != operation:
                continue
            row = [key[1], str(key[2]), str(key[3]), f"{own[key]:.2f}"]
            for peer, times in peers.items():
                if key in times:
                    ratio = times[key] / own[key]
                    ratios[peer].append(ratio)
                    row.append(f"{times[key]:.1f} ({ratio:.2f}x)")
                else:
                    row.append("-")
            print("| " + " | ".join(row) + " |")
        for peer, values in ratios.items():
            if values:
                print(f"\n{peer}: least {min(values):.2f}x, median {statistics.median(values):.2f}x")


if __name__ == "__main__":
    main()
