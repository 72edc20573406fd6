"""Reference values of elementary functions and activations, for ElementaryAccuracyTest.

Writes one <function>.csv per function: x as a decimal that reads back exactly, then the value and (for activations) the
first three derivatives at exactly that x, computed with 60 digits or more and rounded to 22 significant digits; and
zeros.csv with the zeros of the derivatives other than x = 0. See README.md.

Run in this folder: python3 references.py
"""
import math
import random
import sys

from mpmath import mp, mpf, erfc, erf, exp, expm1, findroot, log, log1p, nstr, pi, sqrt

DIGITS = 22
NEAR_ZERO = mpf(1) / 2
mp.dps = 60


def sigmoid(x):
    return 1 / (1 + exp(-x)) if x > -100 else exp(x) / (1 + exp(x))


def sigmoid_derivatives(x):
    s = sigmoid(x)
    t = sigmoid(-x)  # 1 - s without cancellation
    return [s, s * t, s * t * (t - s), s * t * (1 - 6 * s * t)]


def tanh_derivatives(x):
    e = expm1(2 * abs(x)) if abs(x) < 5000 else mpf(10) ** 5000
    t = e / (e + 2) * (-1 if x < 0 else 1)
    s = 4 * (e + 1) / (e + 2) ** 2
    return [t, s, -2 * t * s, s * (6 * t * t - 2)]


def softplus_derivatives(x):
    value = log1p(exp(x)) if x < 0 else x + log1p(exp(-x))
    return [value] + sigmoid_derivatives(x)[:3]


def silu_derivatives(x):
    s, s1, s2, s3 = sigmoid_derivatives(x)
    return [x * s, s + x * s1, 2 * s1 + x * s2, 3 * s2 + x * s3]


def g_derivatives(x):
    f = softplus_derivatives(x)
    h = sigmoid_derivatives(4 * x)
    return [f[k] + 4**k * h[k] for k in range(4)]


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cdf(x):
    if x > 0:
        return 1 - erfc(x / sqrt(mpf(2))) / 2
    return erfc(-x / sqrt(mpf(2))) / 2


def normal_cdf_derivatives(x):
    p = density(x)
    return [cdf(x), p, -x * p, (x * x - 1) * p]


def erf_derivatives(x):
    p = 2 * density(x)
    return [erf(x / sqrt(mpf(2))), p, -x * p, (x * x - 1) * p]


def gelu_derivatives(x):
    p = density(x)
    c = cdf(x)
    return [x * c, c + x * p, p * (2 - x * x), p * (x**3 - 4 * x)]


def elu_derivatives(x):
    if x > 0:
        return [x, mpf(1), mpf(0), mpf(0)]
    e = exp(x)
    return [expm1(x), e, e, e]


FUNCTIONS = {
    "exp": (lambda x: [exp(x)], [709.782712893384, -745.1332191019411, -708.3964185322641, 710.0, -746.0]),
    "expm1": (lambda x: [expm1(x)], [709.782712893384, -37.42994775023705, -60.0, 710.0]),
    "log": (lambda x: [log(x)], [1.0, 0.7071067811865476, 1.4142135623730951, 2.2250738585072014e-308]),
    "log1p": (lambda x: [log1p(x)], [-0.2928932188134524, 0.41421356237309515, 1.0, -0.5]),
    "tanh": (tanh_derivatives, [0.6584789484624084, 372.5, 373.0, 22.0, 354.2]),
    "sigmoid": (sigmoid_derivatives, [1.3169578969248166, 745.1332191019411, 746.0, 708.4, 37.0]),
    "softplus": (softplus_derivatives, [745.1332191019411, 746.0, 708.4, 37.0]),
    "silu": (silu_derivatives, [1.2784645427610738, 2.399357280520105, 3.4358, 745.1332191019411, 746.0, 708.4]),
    "g": (g_derivatives, [0.0314069678, 0.32764, 0.330865, 1.0994849724, 1.63323360815, 186.5, 745.1332191019411, 746.0, 708.4]),
    "normal-cdf": (normal_cdf_derivatives, [1.0, 38.6, 38.48, 37.5, 8.3, 4.0]),
    "erf": (erf_derivatives, [1.0, 38.6, 38.48, 37.5, 8.3, 4.0]),
    "gelu": (gelu_derivatives, [0.7517915246935645, 1.4142135623730951, 2.0, 38.6, 38.48, 37.5, 8.3]),
    "elu": (elu_derivatives, [37.4, 60.0, 745.1332191019411, 746.0]),
}


def neighbors(x, count):
    result = [x]
    up = down = x
    for _ in range(count):
        up = math.nextafter(up, math.inf)
        down = math.nextafter(down, -math.inf)
        result += [up, down]
    return result


def points(name, branches):
    draw = random.Random(name)
    result = [0.0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, -2.2250738585072014e-308]
    result += [s * 1.7976931348623157e308 for s in (1, -1)]
    for limit, count in ((1.0, 300), (5.0, 300), (45.0, 250), (800.0, 150)):
        result += [draw.uniform(-limit, limit) for _ in range(count)]
    result += [draw.choice((1, -1)) * 10 ** draw.uniform(-17, 2) for _ in range(250)]
    result += [draw.choice((1, -1)) * 10 ** draw.uniform(-320, 308) for _ in range(100)]
    for b in branches:
        for s in (1, -1):
            result += neighbors(s * b, 3)
            result += [s * b * (1 + draw.uniform(-0.02, 0.02)) for _ in range(10)]
    for k in range(8):  # where the argument reduction changes k, for exp(x), exp(2x), exp(4x)
        for scale in (1, 2, 4):
            for s in (1, -1):
                result += neighbors(s * (k + 0.5) * math.log(2) / scale, 1)
    if name == "log":
        result = [abs(x) for x in result if x != 0] + [draw.uniform(0.5, 2) for _ in range(300)]
    if name == "log1p":
        result = [x if x > -1 else -1 + abs(draw.gauss(0, 0.01)) for x in result]
        result += [draw.uniform(-1, 3) for _ in range(300)]
        result = [x for x in result if x > -1]
    return sorted(set(result), key=lambda x: (x, math.copysign(1, x)))


def text(value):
    """22 digits; what is below every double is written as 0, what is above every double stays a large number."""
    if value == 0 or abs(value) < mpf(10) ** -340:
        return "0"
    if abs(value) > mpf(10) ** 400:
        return "-1e400" if value < 0 else "1e400"
    return nstr(value, DIGITS, strip_zeros=True)


def write(name):
    derivatives, branches = FUNCTIONS[name]
    with open(name + ".csv", "w") as out:
        orders = len(derivatives(mpf("0.5")))
        out.write(",".join(["x", "value", "first", "second", "third"][: orders + 1]) + "\n")
        for x in points(name, branches):
            # Enough digits that 1 + tiny and huge arguments of exp are exact to 22 digits.
            magnitude = abs(math.frexp(x)[1]) if x else 0
            clipped = x if abs(x) < 1e5 else math.copysign(1e5, x)
            mp.dps = 60 + min(magnitude, 1100) // 3 * (2 if abs(x) < 1 else 1)
            use = mpf(x) if name in ("log", "log1p") or abs(x) < 1e5 else None
            if use is None:
                values = far(name, x, derivatives, mpf(clipped))
            else:
                values = derivatives(use)
            out.write(",".join([repr(x)] + [text(v) for v in values]) + "\n")


def far(name, x, derivatives, clipped):
    """Limits for |x| > 1e5, where every exponential is below (above) all doubles."""
    values = derivatives(clipped)
    linear = name in ("softplus", "silu", "g", "gelu", "elu") and x > 0
    if linear:
        values[0] = mpf(x) + (1 if name == "g" else 0)
    return values


def zeros(derivative):
    """Sign changes on [-45, 45] other than at 0, refined."""
    grid = [mpf(j) / 32 + mpf(1) / 100 for j in range(-45 * 32, 45 * 32)]
    values = [derivative(x) for x in grid]
    found = []
    for a, b, fa, fb in zip(grid, grid[1:], values, values[1:]):
        if fa * fb < 0 and not a < 0 < b:
            found.append(findroot(derivative, (a, b), solver="anderson"))
    return found


def write_zeros():
    mp.dps = 60
    with open("zeros.csv", "w") as out:
        out.write("function,order,zero,scale\n")
        for name, (derivatives, _) in FUNCTIONS.items():
            if len(derivatives(mpf("0.5"))) < 4 or name == "elu":
                continue
            for k in range(4):
                for zero in zeros(lambda x: derivatives(x)[k]):
                    near = [zero + NEAR_ZERO * j / 64 for j in range(-64, 65)]
                    scale = max(abs(derivatives(x)[k]) for x in near)
                    out.write(f"{name},{k},{nstr(zero, 17)},{nstr(scale, 17)}\n")


if __name__ == "__main__":
    for function in sys.argv[1:] or FUNCTIONS:
        write(function)
    if not sys.argv[1:]:
        write_zeros()
