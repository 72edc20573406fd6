#!/bin/sh
# Runs the JMH benchmarks and the peers found on this machine, one after the other, and prints tables of times and ratios.
# Usage: bench/compare/compare.sh [quick | largest number of samples]     (default 10000: about a quarter of an hour)
# After: mvn -pl bench -am -Dmaven.test.skip=true package
#
# JAVA, PYTHON   the programs to use; PYTHON needs NumPy, and PyTorch to compare with it
# OLDER_JAVA     a second JDK, for the tables' column of it
# LIMIT          a hand-vectorized C program for one hidden layer, see limit.py
# RUN            a command to run each program under, such as 'chrt -f 1'; each program takes less than 150 s. Two processors at least:
#                with one, the JVM's compiler is not done when the measurement begins
# OPERATIONS     'gradient hessian', or one of them
# ACTIVATIONS    'softplus tanh' or fewer; WIDTHS: '10 50 100' or fewer; OTHERS: no to leave out deep and wide networks
# KEEP           yes to add to the results in OUT instead of beginning anew
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
widths=${WIDTHS-10 50 100}
operations=${OPERATIONS:-gradient hessian}
# Vector code of a Hessian takes up to four seconds to be compiled.
gradient_time='-wi 3 -w 600ms -i 5 -r 200ms'
hessian_time='-wi 5 -w 1s -i 5 -r 200ms'
# A call takes about a second, or three with scalar kernels.
wide_time='-wi 3 -w 1500ms -i 5 -r 200ms'
deep='2;20:tanh,20:tanh,1:identity;1000 4;30:tanh,30:tanh,30:tanh,3:softmax;1000 2;6:tanh,2:softmax;4'
wide=60000
case $largest in
    quick)
        largest=1000
        widths=${WIDTHS-10 50}
        wide=10000
        ;;
esac
samples=10
for n in 100 1000 10000 100000; do
    if [ "$n" -le "$largest" ]; then samples="$samples $n"; fi
done
mkdir -p "$out"
if [ "${KEEP:-no}" = no ]; then rm -f "$out"/jmh-*.json "$out"/*.csv "$out"/*.log; fi
count=$(find "$out" -name 'jmh-*.json' | wc -l)
touch "$out/peers.csv"

# shellcheck disable=SC2086
if [ "$($run nproc 2>/dev/null || echo 2)" -lt 2 ]; then
    echo "compare.sh: RUN is '$run', which leaves one processor, but Java's compiler needs one beside the benchmark; leave RUN away." >&2
    exit 2
fi
have_numpy=$("$python" -c 'import numpy; print(1)' 2>/dev/null || true)
[ -n "$have_numpy" ] || echo 'compare.sh: no NumPy, hence no Python peers' >&2

list() { echo "$*" | tr ' ' ','; }

# jmh JAVA NAME KERNEL BENCHMARK ARGUMENTS...: writes jmh-NAME-*.json.
jmh() {
    jvm=$1 name=$2 kernel=$3 benchmark=$4
    shift 4
    module='--add-modules jdk.incubator.vector'
    if [ "$kernel" = scalar ]; then module=; fi
    count=$((count + 1))
    time=$gradient_time
    case $benchmark in
        *hessian) time=$hessian_time ;;
        Wide*) time=$wide_time ;;
    esac
    # shellcheck disable=SC2086
    $run "$jvm" $module -cp "$classes:$(cat "$here/../target/classpath")" org.openjdk.jmh.Main "$benchmark" \
        -jvmArgs "$module -Dthalweg.kernel=$kernel -Dthalweg.threads=1" -prof gc -f 1 $time \
        -rf json -rff "$out/jmh-$name-$count.json" "$@" >> "$out/jmh.log" 2>&1 ||
        { tail -5 "$out/jmh.log" >&2; echo "compare.sh: $benchmark with $jvm failed, see $out/jmh.log" >&2; }
}

# glibc gives freed memory back to the system at every large tensor unless told not to.
peer() {
    [ -n "$have_numpy" ] || return 0
    # shellcheck disable=SC2086
    MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296 OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 OPERATIONS="$operations" \
        $run "$python" -B "$@" >> "$out/peers.csv" 2>> "$out/peers.log" ||
        { tail -5 "$out/peers.log" >&2; echo "compare.sh: $1 failed, see $out/peers.log" >&2; }
}

if command -v gcc >/dev/null; then
    gcc -O3 -march=native -mprefer-vector-width=512 -ffast-math -w "$here/reference.c" -o "$out/reference" -lmvec -lm ||
        rm -f "$out/reference"
fi
for activation in ${ACTIVATIONS-softplus tanh}; do
    for width in $widths; do
        echo "== $activation, $width neurons" >&2
        grid="-p activation=$activation -p width=$width"
        for operation in $operations; do
            # shellcheck disable=SC2086
            jmh "$java" vector vector GridBenchmark.$operation $grid -p samples="$(list $samples)"
        done
        if [ -x "$out/reference" ]; then
            # shellcheck disable=SC2086
            OPERATIONS="$operations" $run "$out/reference" "$activation" "$width" $samples >> "$out/peers.csv"
        fi
        # shellcheck disable=SC2086
        if [ -n "${LIMIT:-}" ]; then peer "$here/limit.py" "$LIMIT" "$out" "$activation" "$width" $samples; fi
        for operation in $operations; do
            [ -n "${OLDER_JAVA:-}" ] || continue
            # shellcheck disable=SC2086
            jmh "$OLDER_JAVA" older vector GridBenchmark.$operation $grid -p samples="$(list $samples)"
        done
        case $operations in
            *gradient*)
                # shellcheck disable=SC2086
                jmh "$java" scalar scalar GridBenchmark.gradient $grid -p samples="$(list $samples)"
                ;;
        esac
        # shellcheck disable=SC2086
        peer "$here/peers.py" "$activation" "$width" $samples
    done
done
if [ "${OTHERS:-yes}" = yes ]; then
    echo '== deep, few samples, wide' >&2
    if [ -x "$out/reference" ]; then $run "$out/reference" xor >> "$out/peers.csv"; fi
    for operation in $operations; do
        jmh "$java" vector vector DeepBenchmark.$operation
        jmh "$java" scalar scalar DeepBenchmark.$operation
        if [ -n "${OLDER_JAVA:-}" ]; then jmh "$OLDER_JAVA" older vector DeepBenchmark.$operation; fi
    done
    jmh "$java" vector vector WideBenchmark -p samples=$wide
    jmh "$java" scalar scalar WideBenchmark -p samples=$wide
    for problem in $deep; do peer "$here/deep_peers.py" "$problem"; done
    peer "$here/deep_peers.py" "784;100:relu,10:softmax;$wide"
fi
"$python" -B "$here/ratios.py" "$out" | tee "$out/tables.md"
