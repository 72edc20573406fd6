#!/bin/sh
# Runs the JMH grid and the peers found on this machine, one after the other, and prints ratio tables.
# Usage: bench/compare/compare.sh [largest number of samples]   (after: mvn -pl bench -am package)
# JAVA, PYTHON: the programs to use. LIMIT: a C reference of your own that prints lines like those of peers.py.
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../target/compare
largest=${1:-1000}
java=${JAVA:-java}
mkdir -p "$out"
: > "$out/peers.csv"
if ${PYTHON:-python3} -c 'import numpy' 2>/dev/null; then
    # glibc gives freed memory back to the system at every large tensor unless told not to.
    MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296 \
        ${PYTHON:-python3} "$here/peers.py" "$largest" >> "$out/peers.csv"
fi
if [ -n "$LIMIT" ]; then
    "$LIMIT" "$largest" >> "$out/peers.csv"
elif command -v gcc >/dev/null; then
    gcc -O3 -march=native -ffast-math -w "$here/reference.c" -o "$out/reference" -lm && "$out/reference" "$largest" >> "$out/peers.csv"
fi
samples=10
for n in 100 1000 10000; do [ "$n" -le "$largest" ] && samples=$samples,$n; done
"$java" --add-modules jdk.incubator.vector -cp "$here/../target/classes:$(cat "$here/../target/classpath")" org.openjdk.jmh.Main GridBenchmark \
    -p samples="$samples" -prof gc -rf json -rff "$out/jmh.json"
${PYTHON:-python3} "$here/ratios.py" "$out/jmh.json" "$out/peers.csv"
