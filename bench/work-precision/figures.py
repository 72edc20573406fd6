"""Work-precision figures: where every solver ended, against the seconds and the evaluations it took.

Usage: figures.py FOLDER   (reads ours.csv and scipy.csv, writes gradient.svg and loss.svg)

One row for each problem, seconds on the left and evaluations on the right; blue circles are ours, orange crosses SciPy's; the name of
a solver is the tooltip of its mark. The loss is shown as its distance from the lowest that any solver reached.
"""
import csv
import html
import math
import os
import sys

PANEL_WIDTH, PANEL_HEIGHT, LEFT, TOP, GAP = 330, 130, 70, 46, 44
FLOOR, CEILING = 1e-17, 1e2
KINDS = ("value", "gradient", "hessian", "hessian-vector", "jacobian")


def rows(file, side):
    if not os.path.exists(file):
        return []
    with open(file, newline="") as lines:
        return [dict(row, side=side) for row in csv.DictReader(lines)]


def evaluations(row):
    return sum(int(row.get(f"{kind}-evaluations") or 0) for kind in KINDS)


def first_problems(entries):
    """{group: rows of its first problem}, in the order of the file."""
    first, groups = {}, {}
    for row in entries:
        name = first.setdefault(row["group"], row["problem"])
        if row["problem"] == name:
            groups.setdefault(row["group"], []).append(row)
    return groups


def position(value, low, high, length):
    share = (math.log10(value) - math.log10(low)) / (math.log10(high) - math.log10(low))
    return min(max(share, 0), 1) * length


def decades(low, high, step):
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    return [10.0 ** k for k in range(first, last + 1) if k % step == 0]


def mark(row, x, y, what):
    label = html.escape(f"{row['side']}: {row['solver']}, {what}, {row['status'].lower()}")
    if row["side"] == "Thalweg":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="#1f5fa8" fill-opacity="0.75"><title>{label}</title></circle>'
    return (f'<path d="M{x - 3.5:.1f} {y - 3.5:.1f}l7 7m0 -7l-7 7" stroke="#c2500a" stroke-width="1.8">'
            f'<title>{label}</title></path>')


def panel(entries, heights, work, left, top, unit):
    lengths = [max(work(row), 1e-6) for row in entries]
    low, high = 10 ** math.floor(math.log10(min(lengths))), 10 ** math.ceil(math.log10(max(lengths)) + 1e-9)
    parts = [f'<rect x="{left}" y="{top}" width="{PANEL_WIDTH}" height="{PANEL_HEIGHT}" fill="none" stroke="#888"/>']
    for tick in decades(FLOOR, CEILING, 4):
        y = top + PANEL_HEIGHT - position(tick, FLOOR, CEILING, PANEL_HEIGHT)
        parts.append(f'<path d="M{left} {y:.1f}h{PANEL_WIDTH}" stroke="#ddd"/>'
                     f'<text x="{left - 5}" y="{y + 4:.1f}" text-anchor="end">1e{round(math.log10(tick))}</text>')
    for tick in decades(low, high, 1):
        x = left + position(tick, low, high, PANEL_WIDTH)
        parts.append(f'<path d="M{x:.1f} {top + PANEL_HEIGHT}v4" stroke="#888"/>'
                     f'<text x="{x:.1f}" y="{top + PANEL_HEIGHT + 15}" text-anchor="middle">1e{round(math.log10(tick))}</text>')
    parts.append(f'<text x="{left + PANEL_WIDTH / 2}" y="{top + PANEL_HEIGHT + 28}" text-anchor="middle">{unit}</text>')
    for row, height, length in zip(entries, heights, lengths):
        x = left + position(length, low, high, PANEL_WIDTH)
        y = top + PANEL_HEIGHT - position(max(height, FLOOR), FLOOR, CEILING, PANEL_HEIGHT)
        parts.append(mark(row, x, y, f"{height:.2g} after {length:.3g} {unit}"))
    return parts


def figure(groups, title, height):
    width = LEFT + 2 * PANEL_WIDTH + 90
    total = TOP + len(groups) * (PANEL_HEIGHT + GAP) + 10
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {total}" width="{width}" height="{total}" '
             'font-family="sans-serif" font-size="11" fill="#222">',
             f'<rect width="{width}" height="{total}" fill="#fff"/>',
             f'<text x="{LEFT}" y="18" font-size="14">{title}; circles Thalweg, crosses SciPy</text>']
    for k, (group, entries) in enumerate(groups.items()):
        top = TOP + k * (PANEL_HEIGHT + GAP)
        entries = [row for row in entries if math.isfinite(float(row["gradient"]))]
        lowest = min(float(row["loss"]) for row in entries)
        heights = [height(row, lowest) for row in entries]
        parts.append(f'<text x="{LEFT}" y="{top - 6}" font-weight="bold">{html.escape(group)}</text>')
        parts += panel(entries, heights, lambda row: float(row["seconds"]), LEFT, top, "seconds")
        parts += panel(entries, heights, evaluations, LEFT + PANEL_WIDTH + 60, top, "evaluations")
    return "\n".join(parts + ["</svg>", ""])


def main(folder):
    groups = first_problems(rows(os.path.join(folder, "ours.csv"), "Thalweg")
                            + rows(os.path.join(folder, "scipy.csv"), "SciPy"))
    figures = {"gradient": ("Largest entry of the gradient at the end", lambda row, lowest: float(row["gradient"])),
               "loss": ("Loss at the end above the lowest of all", lambda row, lowest: float(row["loss"]) - lowest)}
    for name, (title, height) in figures.items():
        with open(os.path.join(folder, name + ".svg"), "w") as file:
            file.write(figure(groups, title, height))


if __name__ == "__main__":
    main(sys.argv[1])
