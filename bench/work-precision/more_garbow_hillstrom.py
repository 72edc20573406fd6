"""Ten problems of More, Garbow and Hillstrom, ACM TOMS 7 (1981) 17-41, as sums of squares with analytic derivatives.

Each function returns the residuals r, the Jacobian J and the matrix sum_k r_k * Hessian(r_k).
"""
import numpy as np

BARD = np.array([.14, .18, .22, .25, .29, .32, .35, .39, .37, .58, .73, .96, 1.34, 2.10, 4.39])
U = np.arange(1, 16.)
V = 16 - U
W = np.minimum(U, V)
T = 0.1 * np.arange(1, 11)
C = np.exp(-T) - np.exp(-10 * T)
Y = np.array([1.5, 2.25, 2.625])
I = np.arange(1, 4)


def rosenbrock(x):
    r = np.array([10 * (x[1] - x[0] ** 2), 1 - x[0]])
    return r, np.array([[-20 * x[0], 10], [-1, 0]]), np.array([[-20 * r[0], 0], [0, 0]])


def freudenstein_roth(x):
    y = x[1]
    r = np.array([x[0] + ((5 - y) * y - 2) * y - 13, x[0] + ((y + 1) * y - 14) * y - 29])
    j = np.array([[1, 10 * y - 3 * y * y - 2], [1, 3 * y * y + 2 * y - 14]])
    return r, j, np.array([[0, 0], [0, r[0] * (10 - 6 * y) + r[1] * (6 * y + 2)]])


def powell_badly_scaled(x):
    e = np.exp(-x)
    r = np.array([1e4 * x[0] * x[1] - 1, e[0] + e[1] - 1.0001])
    s = np.array([[r[1] * e[0], 1e4 * r[0]], [1e4 * r[0], r[1] * e[1]]])
    return r, np.array([[1e4 * x[1], 1e4 * x[0]], [-e[0], -e[1]]]), s


def brown_badly_scaled(x):
    r = np.array([x[0] - 1e6, x[1] - 2e-6, x[0] * x[1] - 2])
    return r, np.array([[1, 0], [0, 1], [x[1], x[0]]]), np.array([[0, r[2]], [r[2], 0]])


def beale(x):
    r = Y - x[0] * (1 - x[1] ** I)
    d = I * x[1] ** (I - 1)
    dd = I * (I - 1) * x[1] ** np.maximum(I - 2, 0)
    j = np.column_stack([x[1] ** I - 1, x[0] * d])
    m = r @ d
    return r, j, np.array([[0, m], [m, x[0] * (r @ dd)]])


def helical_valley(x):
    turn = np.arctan(x[1] / x[0]) / (2 * np.pi) + (0 if x[0] > 0 else 0.5)
    q = x[0] ** 2 + x[1] ** 2
    rho = np.sqrt(q)
    r = np.array([10 * (x[2] - 10 * turn), 10 * (rho - 1), x[2]])
    k = 100 / (2 * np.pi)
    j = np.array([[k * x[1] / q, -k * x[0] / q, 10], [10 * x[0] / rho, 10 * x[1] / rho, 0], [0, 0, 1]])
    xy = 2 * x[0] * x[1]
    d = x[0] ** 2 - x[1] ** 2
    s = np.zeros((3, 3))
    s[:2, :2] = r[0] * k / q ** 2 * np.array([[-xy, d], [d, xy]])
    s[:2, :2] += 10 * r[1] / rho ** 3 * np.array([[x[1] ** 2, -x[0] * x[1]], [-x[0] * x[1], x[0] ** 2]])
    return r, j, s


def bard(x):
    d = V * x[1] + W * x[2]
    r = BARD - (x[0] + U / d)
    j = np.column_stack([-np.ones(15), U * V / d ** 2, U * W / d ** 2])
    s = np.zeros((3, 3))
    k = -2 * r * U / d ** 3
    s[1, 1], s[2, 2] = k @ V ** 2, k @ W ** 2
    s[1, 2] = s[2, 1] = k @ (V * W)
    return r, j, s


def box(x):
    a, b = np.exp(-T * x[0]), np.exp(-T * x[1])
    r = a - b - x[2] * C
    return r, np.column_stack([-T * a, T * b, -C]), np.diag([r @ (T * T * a), -r @ (T * T * b), 0])


def powell_singular(x):
    s5, s10 = np.sqrt(5), np.sqrt(10)
    u, v = x[1] - 2 * x[2], x[0] - x[3]
    r = np.array([x[0] + 10 * x[1], s5 * (x[2] - x[3]), u * u, s10 * v * v])
    j = np.array([[1, 10, 0, 0], [0, 0, s5, -s5], [0, 2 * u, -4 * u, 0], [2 * s10 * v, 0, 0, -2 * s10 * v]])
    p, q = np.array([0, 1, -2, 0]), np.array([1, 0, 0, -1])
    return r, j, 2 * r[2] * np.outer(p, p) + 2 * s10 * r[3] * np.outer(q, q)


def wood(x):
    s9, s1 = np.sqrt(90), np.sqrt(10)
    r = np.array([10 * (x[1] - x[0] ** 2), 1 - x[0], s9 * (x[3] - x[2] ** 2), 1 - x[2],
                  s1 * (x[1] + x[3] - 2), (x[1] - x[3]) / s1])
    j = np.array([[-20 * x[0], 10, 0, 0], [-1, 0, 0, 0], [0, 0, -2 * s9 * x[2], s9], [0, 0, -1, 0],
                  [0, s1, 0, s1], [0, 1 / s1, 0, -1 / s1]])
    return r, j, np.diag([-20 * r[0], 0, -2 * s9 * r[2], 0])


PROBLEMS = {
    "Rosenbrock": rosenbrock, "Freudenstein and Roth": freudenstein_roth,
    "Powell badly scaled": powell_badly_scaled, "Brown badly scaled": brown_badly_scaled, "Beale": beale,
    "helical valley": helical_valley, "Bard": bard, "Box three-dimensional": box,
    "Powell singular": powell_singular, "Wood": wood,
}


class SumOfSquares:
    """The interface of networks.Network."""

    residual_form = True

    def __init__(self, name):
        self.function = PROBLEMS[name]

    def value_gradient(self, x):
        r, j, _ = self.function(x)
        return r @ r, 2 * (r @ j)

    def hessian(self, x):
        _, j, s = self.function(x)
        return 2 * (j.T @ j + s)

    def residuals(self, x):
        return self.function(x)[0]

    def jacobian(self, x):
        return self.function(x)[1]
