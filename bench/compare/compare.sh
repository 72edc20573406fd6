#!/bin/sh
# Runs the JMH benchmarks and the peers found on this machine, one after the other, and prints tables of times and ratios.
# Usage: bench/compare/compare.sh [quick | largest number of samples]     (default 10000: about a quarter of an hour)
# After: mvn -pl bench -am -Dmaven.test.skip=true package
#
# JAVA, PYTHON   the programs to use; PYTHON needs NumPy, and PyTorch to compare with it
# OLDER_JAVA     a second JDK, for the tables' column of it
# LIMIT          a hand-vectorized C program for one hidden layer, see limit.py
# RUN            a command to run each program under, such as 'taskset -c 1'; each program takes less than 150 s
# OUT            the folder of the results
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
out=${OUT:-$here/../target/compare}
java=${JAVA:-java}
python=${PYTHON:-python3}
run=${RUN:-}
classes=$here/../target/classes
[ -f "$here/../target/classpath" ] && [ -d "$classes" ] || {
    echo 'compare.sh: build first: mvn -pl bench -am -Dmaven.test.skip=true package' >&2
    exit 1
}

largest=${1:-10000}
widths='10 50 100'
seconds='-wi 3 -w 600ms -i 5 -r 250ms'
deep='2;20:tanh,20:tanh,1:identity;1000 4;30:tanh,30:tanh,30:tanh,3:softmax;1000 2;6:tanh,2:softmax;4'
wide=60000
case $largest in
    quick)
        largest=1000
        widths='10 50'
        seconds='-wi 2 -w 600ms -i 3 -r 200ms'
        wide=10000
        ;;
esac
samples=10
for n in 100 1000 10000 100000; do
    if [ "$n" -le "$largest" ]; then samples="$samples $n"; fi
done
mkdir -p "$out"
rm -f "$out"/jmh-*.json "$out"/*.csv "$out"/*.log

have_numpy=$("$python" -c 'import numpy; print(1)' 2>/dev/null || true)
[ -n "$have_numpy" ] || echo 'compare.sh: no NumPy, hence no Python peers' >&2

list() { echo "$*" | tr ' ' ','; }

# jmh JAVA NAME KERNEL BENCHMARK ARGUMENTS...: writes jmh-NAME-*.json.
jmh() {
    jvm=$1 name=$2 kernel=$3 benchmark=$4
    shift 4
    module='--add-modules jdk.incubator.vector'
    if [ "$kernel" = scalar ]; then module=; fi
    count=$((${count:-0} + 1))
    # shellcheck disable=SC2086
    $run "$jvm" $module -cp "$classes:$(cat "$here/../target/classpath")" org.openjdk.jmh.Main "$benchmark" \
        -jvmArgs "$module -Dthalweg.kernel=$kernel -Dthalweg.threads=1" -prof gc -f 1 $seconds \
        -rf json -rff "$out/jmh-$name-$count.json" "$@" >> "$out/jmh.log" 2>&1 ||
        { tail -5 "$out/jmh.log" >&2; echo "compare.sh: $benchmark with $jvm failed, see $out/jmh.log" >&2; }
}

# glibc gives freed memory back to the system at every large tensor unless told not to.
peer() {
    [ -n "$have_numpy" ] || return 0
    # shellcheck disable=SC2086
    MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296 OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 \
        $run "$python" -B "$@" >> "$out/peers.csv" 2>> "$out/peers.log" ||
        { tail -5 "$out/peers.log" >&2; echo "compare.sh: $1 failed, see $out/peers.log" >&2; }
}

: > "$out/peers.csv"
if command -v gcc >/dev/null; then
    gcc -O3 -march=native -mprefer-vector-width=512 -ffast-math -w "$here/reference.c" -o "$out/reference" -lmvec -lm ||
        rm -f "$out/reference"
fi
for activation in softplus tanh; do
    for width in $widths; do
        echo "== $activation, $width neurons" >&2
        grid="-p activation=$activation -p width=$width"
        # shellcheck disable=SC2086
        jmh "$java" vector vector GridBenchmark $grid -p samples="$(list $samples)"
        if [ -x "$out/reference" ]; then
            # shellcheck disable=SC2086
            $run "$out/reference" "$activation" "$width" $samples >> "$out/peers.csv"
        fi
        # shellcheck disable=SC2086
        if [ -n "${LIMIT:-}" ]; then peer "$here/limit.py" "$LIMIT" "$out" "$activation" "$width" $samples; fi
        # shellcheck disable=SC2086
        if [ -n "${OLDER_JAVA:-}" ]; then
            jmh "$OLDER_JAVA" older vector GridBenchmark $grid -p samples="$(list $samples)"
        fi
        # shellcheck disable=SC2086
        jmh "$java" scalar scalar GridBenchmark.gradient $grid -p samples="$(list $samples)"
        # shellcheck disable=SC2086
        peer "$here/peers.py" "$activation" "$width" $samples
    done
done
echo '== deep, few samples, wide' >&2
if [ -x "$out/reference" ]; then $run "$out/reference" xor >> "$out/peers.csv"; fi
for kernel in vector scalar; do
    jmh "$java" $kernel $kernel DeepBenchmark
    jmh "$java" $kernel $kernel WideBenchmark -p samples=$wide
done
if [ -n "${OLDER_JAVA:-}" ]; then
    jmh "$OLDER_JAVA" older vector DeepBenchmark
    jmh "$OLDER_JAVA" older vector WideBenchmark -p samples=$wide
fi
for problem in $deep; do peer "$here/deep_peers.py" "$problem"; done
peer "$here/deep_peers.py" "784;100:relu,10:softmax;$wide"
"$python" -B "$here/ratios.py" "$out" | tee "$out/tables.md"
