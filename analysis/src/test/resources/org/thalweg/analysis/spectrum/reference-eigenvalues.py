"""Writes reference-eigenvalues.csv: symmetric matrices of doubles and their eigenvalues to 50 digits (mpmath).

Each line: kind, n, the n*n entries (shortest decimal form of a double), then n eigenvalues, ascending, 30 digits.
Run: python3 reference-eigenvalues.py > reference-eigenvalues.csv
"""
import random
import mpmath as mp

mp.mp.dps = 50
random.seed(20261121)


def symmetric(n, entry):
    a = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            a[i][j] = a[j][i] = entry(i, j)
    return a


def graded(n):
    scale = [10.0 ** random.uniform(-6, 3) for _ in range(n)]
    return symmetric(n, lambda i, j: scale[i] * scale[j] * (random.gauss(0, 1) + (3 * n if i == j else 0)))


def low_rank(n):
    # A Gram matrix of small integers: rank n - 2 exactly.
    rows = [[random.randint(-3, 3) for _ in range(n - 2)] for _ in range(n)]
    return symmetric(n, lambda i, j: float(sum(x * y for x, y in zip(rows[i], rows[j]))))


def clustered(n):
    return symmetric(n, lambda i, j: (1.0 if i == j else 0.0) + 1e-9 * random.gauss(0, 1))


kinds = {
    "gaussian": lambda n: symmetric(n, lambda i, j: random.gauss(0, 1)),
    "graded": graded,
    "low-rank": low_rank,
    "clustered": clustered,
    "huge": lambda n: symmetric(n, lambda i, j: 1e150 * random.gauss(0, 1)),
    "tiny": lambda n: symmetric(n, lambda i, j: 1e-150 * random.gauss(0, 1)),
}
print("# made by reference-eigenvalues.py, mpmath", mp.__version__ if hasattr(mp, "__version__") else "")
for kind, make in kinds.items():
    for n in (3, 4, 6, 9, 13, 21):
        a = make(n)
        values = sorted(mp.eigsy(mp.matrix([[mp.mpf(x) for x in row] for row in a]), eigvals_only=True))
        print(",".join([kind, str(n)] + [repr(x) for row in a for x in row] + [mp.nstr(v, 30) for v in values]))
