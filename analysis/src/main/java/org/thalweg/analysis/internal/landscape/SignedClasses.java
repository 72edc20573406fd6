package org.thalweg.analysis.internal.landscape;

/** A partition of 0 … n − 1 in which each member equals the class's root or its negative; contradictions make a class zero. */
final class SignedClasses {

    private final int[] parent;
    private final boolean[] negative;
    private final boolean[] zero;

    SignedClasses(int n) {
        parent = new int[n];
        negative = new boolean[n];
        zero = new boolean[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
    }

    int size() {
        return parent.length;
    }

    int root(int i) {
        int r = i;
        while (parent[r] != r) {
            r = parent[r];
        }
        return r;
    }

    /** Whether i is the negative of its root. */
    boolean isNegative(int i) {
        boolean sign = false;
        for (int r = i; parent[r] != r; r = parent[r]) {
            sign ^= negative[r];
        }
        return sign;
    }

    boolean isZero(int i) {
        return zero[root(i)];
    }

    void setZero(int i) {
        zero[root(i)] = true;
    }

    /** States that i equals j, or −j if {@code opposite}. */
    void join(int i, int j, boolean opposite) {
        int a = root(i);
        int b = root(j);
        boolean sign = isNegative(i) ^ isNegative(j) ^ opposite;
        if (a == b) {
            zero[a] |= sign;
            return;
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        parent[high] = low;
        negative[high] = sign;
        zero[low] |= zero[high];
    }
}
