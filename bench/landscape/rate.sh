#!/bin/sh
# The search of this project and a plain SciPy program one after the other, for a list of known points, and the ratio.
# Usage, from the root of the repository: CLASSPATH=... bench/landscape/rate.sh HIDDEN LAMBDA KNOWN.csv [SECONDS [SEEDS]]
# CLASSPATH must hold bench, analysis, core, activations/smooth and ojAlgo and Hipparchus. SciPy gets at most SECONDS (60) of
# processor time for each of SEEDS (1) seeds; where it is not done by then the ratio is a lower bound.
set -e
folder=$(dirname "$0")
hidden=$1
lambda=$2
known=$3
seconds=${4:-60}
seeds=${5:-1}
measured=$(java org.thalweg.bench.landscape.SearchRate "$hidden" "$lambda" "$known" 3)
echo "$measured" >&2
ours=$(echo "$measured" | sed -n 's/^median: \([0-9.E-]*\) s.*/\1/p')
for seed in $(seq 1 "$seeds"); do
    theirs=$(python3 "$folder/scipy_search.py" "$hidden" "$lambda" "$seconds" --seed "$seed" --known "$known" | tail -n 2)
    echo "$theirs" >&2
    echo "$theirs"
done | awk -v ours="$ours" '
    /^reached/ { reached = 1 }
    /^end/ { n++; t = $3; bound = reached ? "" : "more than "; print "seed " n ": SciPy took " bound t / ours " times as long"; reached = 0 }'
