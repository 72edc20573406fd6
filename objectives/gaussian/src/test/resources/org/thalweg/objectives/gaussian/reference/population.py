"""Population losses with gradients and Hessians to 30 digits, by one-dimensional integrals and high-order differences.

Usage: python3 population.py > population.csv        (mpmath 1.3 or newer; about a minute)
Rows: case, quantity (value, gradient, hessian), i, j, number. The parameters of a case are row "theta" and "teacher".
The inner expectation over the part of one neuron that is independent of the other is a closed form; the outer one is
integrated numerically with 40 digits, split at the kink. Nothing is shared with the Java code.
"""
import mpmath as mp

mp.mp.dps = 40


def gauss(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


ACTIVATIONS = {
    "relu": (lambda z: z if z > 0 else mp.mpf(0),
             lambda c, q: c * mp.ncdf(c / q) + q * gauss(c / q) if q > 0 else max(c, mp.mpf(0))),
    "normal-cdf": (mp.ncdf, lambda c, q: mp.ncdf(c / mp.sqrt(1 + q * q))),
    "erf": (lambda z: 2 * mp.ncdf(z) - 1, lambda c, q: 2 * mp.ncdf(c / mp.sqrt(1 + q * q)) - 1),
}


def pair(name, w1, b1, w2, b2):
    phi, inner = ACTIVATIONS[name]
    s1 = mp.sqrt(mp.fdot(w1, w1))
    p = mp.fdot(w1, w2) / s1
    q2 = mp.fdot(w2, w2) - p * p
    q = mp.sqrt(q2) if q2 > mp.mpf(10) ** -30 else mp.mpf(0)
    points = {mp.mpf(-14), mp.mpf(14), mp.mpf(0), mp.mpf(-4), mp.mpf(4)}
    if name == "relu":
        points.add(-b1 / s1)
        points.add(-b2 / p if p != 0 else mp.mpf(0))
    points = sorted(x for x in points if -14 <= x <= 14)
    return mp.quad(lambda u: gauss(u) * phi(b1 + s1 * u) * inner(b2 + p * u, q), points)


def single(name, w, b):
    return ACTIVATIONS[name][1](b, mp.sqrt(mp.fdot(w, w)))


def neurons(theta, inputs, k, outputs):
    w = [theta[i * inputs:(i + 1) * inputs] for i in range(k)]
    at = k * inputs
    b = theta[at:at + k]
    at += k
    a = [theta[at + o * k:at + (o + 1) * k] for o in range(outputs)]
    at += outputs * k
    return w, b, a, theta[at:at + outputs]


def loss(name, theta, teacher, inputs, k, t, outputs, cache):
    w, b, a, c = neurons(theta, inputs, k, outputs)
    wt, bt, at, ct = neurons(teacher, inputs, t, outputs)
    w, b = w + wt, b + bt
    m = k + t
    def g(i, j):
        key = (name, tuple(w[i]), b[i], tuple(w[j]), b[j])
        if key not in cache:
            cache[key] = pair(name, w[i], b[i], w[j], b[j])
        return cache[key]
    total = mp.mpf(0)
    for o in range(outputs):
        alpha = list(a[o]) + [-x for x in at[o]]
        gamma = c[o] - ct[o]
        for i in range(m):
            for j in range(i + 1):
                total += (1 if i == j else 2) * alpha[i] * alpha[j] * g(i, j)
            total += 2 * gamma * alpha[i] * single(name, w[i], b[i])
        total += gamma * gamma
    return total


CASES = {
    # name: activation, inputs, student neurons, teacher neurons, outputs, theta, teacher
    "erf": ("erf", 2, 2, 1, 1, "0.7 -0.4 -1.1 0.3 0.2 -0.5 0.9 -0.6 0.1", "1.2 0.5 -0.3 0.8 0.25"),
    "normal-cdf": ("normal-cdf", 2, 1, 2, 2, "1.5 -0.8 0.4 0.7 -0.2 0.3 0.6",
                   "0.5 1 -0.7 0.2 0.1 -0.6 1 -0.5 0.4 0.9 0.2 -0.1"),
    "relu": ("relu", 2, 2, 1, 1, "0.7 -0.4 -1.1 0.3 0.2 -0.5 0.9 -0.6 0.1", "1.2 0.5 -0.3 0.8 0.25"),
    "relu-one-input": ("relu", 1, 1, 1, 1, "0.8 0.3 1.1 -0.2", "-1.3 0.4 0.7 0.1"),
}

H = mp.mpf(10) ** -7


def differences(name, spec):
    activation, inputs, k, t, outputs, theta, teacher = spec
    theta = [mp.mpf(x) for x in theta.split()]
    teacher = [mp.mpf(x) for x in teacher.split()]
    cache = {}

    def f(*moves):
        point = list(theta)
        for index, step in moves:
            point[index] += step * H
        return loss(activation, point, teacher, inputs, k, t, outputs, cache)

    n = len(theta)
    print(f"{name},theta,,," + " ".join(mp.nstr(x, 20) for x in theta))
    print(f"{name},teacher,,," + " ".join(mp.nstr(x, 20) for x in teacher))
    value = f()
    print(f"{name},value,,,{mp.nstr(value, 25)}")
    for i in range(n):
        first = (8 * (f((i, 1)) - f((i, -1))) - (f((i, 2)) - f((i, -2)))) / (12 * H)
        print(f"{name},gradient,{i},,{mp.nstr(first, 20)}")
    for i in range(n):
        for j in range(i + 1):
            if i == j:
                second = (16 * (f((i, 1)) + f((i, -1))) - (f((i, 2)) + f((i, -2))) - 30 * value) / (12 * H * H)
            else:
                def cross(s):
                    return (f((i, s), (j, s)) - f((i, s), (j, -s)) - f((i, -s), (j, s)) + f((i, -s), (j, -s))) / (4 * s * s)
                second = (4 * cross(1) - cross(2)) / 3 / (H * H)
            print(f"{name},hessian,{i},{j},{mp.nstr(second, 18)}")


for name, spec in CASES.items():
    differences(name, spec)
