"""Prints the polynomial coefficients of org.thalweg.core.internal.elementary.

Each polynomial interpolates its function at Chebyshev nodes (near-minimax), in 60-digit arithmetic; the coefficients are
then rounded to double. Beside each polynomial: the largest relative error of the polynomial with rounded coefficients,
evaluated exactly, over 4001 points.

Run: python3 coefficients.py
"""
from mpmath import mp, mpf, cos, pi, expm1, atanh, sqrt, erfc, erf, exp, log

mp.dps = 60


def chebyshev_fit(f, a, b, degree):
    """Monomial coefficients, lowest first, of the interpolant of f at the Chebyshev nodes of [a, b]."""
    n = degree + 1
    nodes = [cos(pi * (2 * j + 1) / (2 * n)) for j in range(n)]
    xs = [(a + b) / 2 + (b - a) / 2 * t for t in nodes]
    ys = [f(x) for x in xs]
    divided = list(ys)
    for level in range(1, n):
        for j in range(n - 1, level - 1, -1):
            divided[j] = (divided[j] - divided[j - 1]) / (xs[j] - xs[j - level])
    coefficients = [mpf(0)] * n
    for j in range(n - 1, -1, -1):
        shifted = [mpf(0)] + coefficients[:-1]
        coefficients = [s - xs[j] * c for s, c in zip(shifted, coefficients)]
        coefficients[0] += divided[j]
    return coefficients


def largest_error(f, coefficients, a, b):
    worst = mpf(0)
    for j in range(4001):
        x = a + (b - a) * j / 4000
        value = mpf(0)
        for c in reversed(coefficients):
            value = value * x + mpf(c)
        exact = f(x)
        worst = max(worst, abs(value / exact - 1))
    return worst


def report(name, f, a, b, degree, split=False):
    """With split, the first coefficient is kept as a sum of two doubles."""
    exact = chebyshev_fit(f, mpf(a), mpf(b), degree)
    coefficients = [float(c) for c in exact]
    low = float(exact[0] - mpf(coefficients[0])) if split else 0.0
    error = largest_error(f, [mpf(coefficients[0]) + mpf(low)] + coefficients[1:], mpf(a), mpf(b))
    print(f"{name}: degree {degree} on [{mp.nstr(mpf(a), 6)}, {mp.nstr(mpf(b), 6)}], relative error {mp.nstr(error, 3)}")
    for k, c in enumerate(coefficients):
        print(f"    {k:2d}  {c!r}" + (f"  + {low!r}" if split and k == 0 else ""))


def expm1_tail(r):
    """(e^r - 1 - r) / r^2"""
    if abs(r) < mpf(10) ** -12:
        return mpf(1) / 2 + r / 6
    return (expm1(r) - r) / r**2


def atanh_tail(z):
    """(2 atanh(s) / s - 2) / z at z = s^2"""
    if z < mpf(10) ** -12:
        return mpf(2) / 3 + 2 * z / 5
    s = sqrt(z)
    return (2 * atanh(s) / s - 2) / z


def scaled_mills(k):
    """(1 + y) Q(y) e^(y^2/2) at u = (y - k) / (y + k), Q the upper tail of the normal distribution."""

    def f(u):
        y = k * (1 + u) / (1 - u)
        return (1 + y) * erfc(y / sqrt(mpf(2))) / 2 * exp(y * y / 2)

    return f


def erf_ratio(z):
    """erf(x / sqrt 2) / x at z = x^2"""
    if z < mpf(10) ** -12:
        return sqrt(2 / pi) * (1 - z / 6)
    x = sqrt(z)
    return erf(x / sqrt(mpf(2))) / x


MILLS_K = mpf(5)

if __name__ == "__main__":
    half_ln2 = log(mpf(2)) / 2 * mpf("1.0001")
    report("exp", expm1_tail, -half_ln2, half_ln2, 10)
    report("atanh, all of [0, 1] in e", atanh_tail, 0, mpf(1) / 9, 9)
    report("atanh, mantissa in [sqrt 1/2, sqrt 2]", atanh_tail, 0, ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0001"), 6)
    upper = (mpf(40) - MILLS_K) / (mpf(40) + MILLS_K)
    report(f"normal tail, K = {MILLS_K}", scaled_mills(MILLS_K), -1, upper, 22, split=True)
    report("erf ratio", erf_ratio, 0, 1, 10, split=True)
