"""Writes softplus-random-flow.csv: the gradient flow of the sum of squares at t = 3.761e8 from the example's start.

Network 2-5-1 softplus, data ../softplus-random-*.csv; parameters in the order W1 (5 x 2, row-major), b1, W2, b2.
SciPy's BDF with the exact Jacobian. Run here: python3 softplus-random-flow.py RTOL > softplus-random-flow.csv
"""
import sys
import numpy as np
from scipy.integrate import BDF

X = np.loadtxt("../softplus-random-input.csv", delimiter=",")
y = np.loadtxt("../softplus-random-target.csv", delimiter=",").ravel()
X1 = np.c_[X, np.ones(len(X))]
START = np.array([
    0.14927190254315434, -0.19641217896758065, -0.3292536379323629, 0.7154021334886904, 0.42370649460117465,
    1.2389198462631004, -0.05979703499794844, 0.08169028521018597, -0.4699535113687568, -0.20717160871263235,
    0, 0, 0, 0, 0,
    -0.16273130855345877, -1.3445746176909594, -0.5993040794025278, 0.1791340846590409, -0.051159026863526316, 0])


def parts(t):
    w, a = np.c_[t[:10].reshape(5, 2), t[10:15]], t[15:]
    z = X1 @ w.T
    value = np.logaddexp(0, z)
    slope = 0.5 * (1 + np.tanh(z / 2))
    r = value @ a[:5] + a[5] - y
    jacobian = np.empty((len(X), 21))
    for k in range(5):
        for q, i in enumerate((2 * k, 2 * k + 1, 10 + k)):
            jacobian[:, i] = a[k] * slope[:, k] * X1[:, q]
        jacobian[:, 15 + k] = value[:, k]
    jacobian[:, 20] = 1
    return jacobian, r, a, slope


def gradient(t):
    jacobian, r, _, _ = parts(t)
    return 2 * jacobian.T @ r


def hessian(t):
    jacobian, r, a, slope = parts(t)
    h = jacobian.T @ jacobian
    for k in range(5):
        rows = [2 * k, 2 * k + 1, 10 + k]
        bend = r * a[k] * slope[:, k] * (1 - slope[:, k])
        h[np.ix_(rows, rows)] += X1.T @ (X1 * bend[:, None])
        cross = X1.T @ (r * slope[:, k])
        h[rows, 15 + k] += cross
        h[15 + k, rows] += cross
    return 2 * h


rtol = float(sys.argv[1])
solver = BDF(lambda t, x: -gradient(x), 0, START, 3.761e8, rtol=rtol, atol=rtol / 100, jac=lambda t, x: -hessian(x))
while solver.status == "running":
    solver.step()
assert solver.status == "finished", solver.t
print("# made by softplus-random-flow.py", sys.argv[1])
print(",".join(map(repr, solver.y.tolist())))
