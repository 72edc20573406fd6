"""Expectations over two neurons by composite Gauss-Legendre quadrature in 80-bit arithmetic.

Usage: python3 pairs.py > pairs.csv        (mpmath 1.3 and NumPy on x86; half a minute)
Rows: activation, b1, sigma1, b2, p, q, then E f(z1) g(z2) u^i v^j for z1 = b1 + sigma1 u, z2 = b2 + p u + q v:
f g = phi phi x 1; phi' phi x 1, u, v; phi'' phi x 1, u, v, u^2, uv, v^2; phi' phi' x the same six.
Each row is computed with panels of two widths, which must agree to 17 digits. Nothing is shared with the Java code.
"""
import mpmath as mp
import numpy as np

mp.mp.dps = 30
REAL = np.longdouble
assert np.finfo(REAL).eps < 2e-19


def real(number):
    return REAL(mp.nstr(number, 25))


def tanh(z):
    t = np.tanh(z)
    return t, 1 - t * t, -2 * t * (1 - t * t)


def softplus(z):
    s = 1 / (1 + np.exp(-z))
    return np.log1p(np.exp(-abs(z))) + np.maximum(z, 0), s, s * (1 - s)


def silu(z):
    s = 1 / (1 + np.exp(-z))
    d = s * (1 - s)
    return z * s, s + z * d, 2 * d + z * d * (1 - 2 * s)


def gelu(z):
    c = np.array([real(mp.ncdf(mp.mpf(repr(x)[len("np.longdouble('"):-2]))) for x in z])
    g = np.exp(-z * z / 2) / np.sqrt(2 * REAL(mp.nstr(mp.pi, 25)))
    return z * c, c + z * g, (2 - z * z) * g


ACTIVATIONS = {"tanh": tanh, "softplus": softplus, "silu": silu, "gelu": gelu}

CASES = [
    ("tanh", "0.2", "0.3", "-0.1", "0.2", "0.4"),
    ("tanh", "0.4", "1", "-0.3", "-0.5", "0.8"),
    ("tanh", "-0.6", "3", "0.5", "2", "1"),
    ("softplus", "0.4", "1", "-0.3", "-0.5", "0.8"),
    ("softplus", "1.2", "4", "-0.7", "-3", "2"),
    ("silu", "0.4", "2", "-0.3", "1.5", "0.8"),
    ("gelu", "0.4", "2", "-0.3", "1.5", "0.8"),
]


def legendre(count):
    nodes = []
    for k in range(count):
        x = mp.cos(mp.pi * (k + mp.mpf(3) / 4) / (count + mp.mpf(1) / 2))
        for _ in range(8):
            p0, p1 = mp.mpf(1), x
            for n in range(2, count + 1):
                p0, p1 = p1, ((2 * n - 1) * x * p1 - (n - 1) * p0) / n
            slope = count * (x * p1 - p0) / (x * x - 1)
            x -= p1 / slope
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


RULE = legendre(16)


def normal_nodes(panels):
    width = mp.mpf(22) / panels
    middles = [-11 + (i + mp.mpf(1) / 2) * width for i in range(panels)]
    points = [(m + x * width / 2, w * width / 2) for m in middles for x, w in RULE]
    u = np.array([real(x) for x, _ in points])
    return u, np.array([real(w * mp.npdf(x)) for x, w in points])


def expectations(case, density):
    phi = ACTIVATIONS[case[0]]
    b1, s1, b2, p, q = (REAL(x) for x in case[1:])
    outer, inner = (int(density * max(1, x)) for x in (max(s1, abs(p)), q))
    (u, w), (v, wv) = normal_nodes(outer), normal_nodes(inner)
    f = phi(b1 + s1 * u)
    powers = (wv, wv * v, wv * v * v)
    value, slope = np.zeros((3, len(u)), REAL), np.zeros((3, len(u)), REAL)
    for j in range(len(u)):
        g = phi(b2 + p * u[j] + q * v)
        for k in range(3):
            value[k, j], slope[k, j] = np.sum(powers[k] * g[0]), np.sum(powers[k] * g[1])
    six = lambda m: (m[0], u * m[0], m[1], u * u * m[0], u * m[1], m[2])
    terms = [f[0] * value[0]] + [f[1] * m for m in six(value)[:3]]
    terms += [f[2] * m for m in six(value)] + [f[1] * m for m in six(slope)]
    return [np.sum(w * term) for term in terms]


for case in CASES:
    coarse, fine = expectations(case, 14), expectations(case, 18)
    assert all(abs(a - b) < 1e-17 * max(1, abs(b)) for a, b in zip(coarse, fine)), (case, coarse, fine)
    print(",".join(case) + "," + ",".join(np.format_float_scientific(x, 17) for x in fine), flush=True)
