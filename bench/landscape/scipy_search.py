"""A straightforward search for minima and index-1 saddles of XOR networks with NumPy and SciPy, the peer of SearchRate.

Multi-start and hops with L-BFGS-B (analytic gradient), polished by Newton's method with the analytic Hessian; saddles by
eigenvector following from displaced minima and random points, polished likewise. Points are told apart by loss, index and
sorted invariants of the neurons, so that copies under exchanges, flips and the exchange of the inputs count once.

Usage: scipy_search.py HIDDEN LAMBDA SECONDS [--seed S] [--known FILE] [--write FILE]
With --known (lines index,loss) it stops when 90 % of the known minima and index-1 saddles are found and prints the CPU time;
with --write it writes what it found in that form.
"""

import argparse
import os
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
from scipy.optimize import minimize

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
LABELS = np.array([0, 1, 1, 0])
ONE_HOT = np.eye(2)[LABELS]
INPUTS = np.column_stack([X, np.ones(4)])


class Network:
    """theta = W1 (h x 2), b1 (h), W2 (2 x h), b2 (2)."""

    def __init__(self, hidden, decay):
        self.h = hidden
        self.decay = decay
        self.n = 5 * hidden + 2

    def split(self, theta):
        h = self.h
        u = np.column_stack([theta[: 2 * h].reshape(h, 2), theta[2 * h : 3 * h]])
        return u, theta[3 * h : 5 * h].reshape(2, h), theta[5 * h :]

    def forward(self, theta):
        u, w, b = self.split(theta)
        a = np.tanh(INPUTS @ u.T)
        z = a @ w.T + b
        shift = z.max(axis=1, keepdims=True)
        e = np.exp(z - shift)
        p = e / e.sum(axis=1, keepdims=True)
        loss = -(z - shift - np.log(e.sum(axis=1, keepdims=True)))[np.arange(4), LABELS].mean()
        return u, w, a, p, loss + self.decay * theta @ theta

    def value_gradient(self, theta):
        u, w, a, p, value = self.forward(theta)
        delta = (p - ONE_HOT) / 4
        back = (delta @ w) * (1 - a * a)
        du = back.T @ INPUTS
        gradient = np.concatenate([du[:, :2].ravel(), du[:, 2], (delta.T @ a).ravel(), delta.sum(axis=0)])
        return value, gradient + 2 * self.decay * theta

    def hessian(self, theta):
        h, n = self.h, self.n
        u, w, a, p, _ = self.forward(theta)
        slope = 1 - a * a
        bend = -2 * a * slope
        delta = (p - ONE_HOT) / 4
        result = np.zeros((n, n))
        position = np.column_stack([np.arange(0, 2 * h, 2), np.arange(1, 2 * h, 2), np.arange(2 * h, 3 * h)])
        for s in range(4):
            jacobian = np.zeros((2, n))
            for k in range(2):
                jacobian[k, position] = (w[k] * slope[s])[:, None] * INPUTS[s][None, :]
                jacobian[k, 3 * h + k * h : 3 * h + (k + 1) * h] = a[s]
                jacobian[k, 5 * h + k] = 1
            result += jacobian.T @ ((np.diag(p[s]) - np.outer(p[s], p[s])) / 4) @ jacobian
            outer = np.outer(INPUTS[s], INPUTS[s])
            for j in range(h):
                block = position[j]
                result[np.ix_(block, block)] += (delta[s] @ w[:, j]) * bend[s, j] * outer
                for k in range(2):
                    column = delta[s, k] * slope[s, j] * INPUTS[s]
                    result[block, 3 * h + k * h + j] += column
                    result[3 * h + k * h + j, block] += column
        return result + 2 * self.decay * np.eye(n)


class Search:
    def __init__(self, network, seed):
        self.net = network
        self.random = np.random.default_rng(seed)
        self.points = []

    def polish(self, theta):
        """Newton's method; returns (theta, index) or None."""
        for _ in range(30):
            _, g = self.net.value_gradient(theta)
            hessian = self.net.hessian(theta)
            try:
                step = np.linalg.solve(hessian, -g)
            except np.linalg.LinAlgError:
                return None
            length = np.linalg.norm(step)
            if not np.isfinite(length) or length > 2:
                return None
            theta = theta + step
            if length < 1e-9 * (1 + np.linalg.norm(theta)):
                eigenvalues = np.linalg.eigvalsh(self.net.hessian(theta))
                return theta, int((eigenvalues < 0).sum())
        return None

    def key(self, theta):
        """What exchanges, flips and the exchange of the inputs leave alone."""
        u, w, b = self.net.split(theta)
        rows = np.column_stack([np.abs(u[:, 0] + u[:, 1]), np.abs(u[:, 0] * u[:, 1]), np.abs(u[:, 2]), np.abs(w[0]), np.abs(w[1])])
        return np.concatenate([rows[np.lexsort(np.round(rows, 5).T)].ravel(), b])

    def add(self, theta, index):
        if index > 1:
            return False
        value, _ = self.net.value_gradient(theta)
        key = self.key(theta)
        for other in self.points:
            if other[1] == index and abs(other[0] - value) < 1e-9 and np.abs(other[2] - key).max() < 1e-4:
                return False
        self.points.append((value, index, key, theta))
        return True

    def descend(self, start):
        result = minimize(
            self.net.value_gradient, start, jac=True, method="L-BFGS-B", options={"maxiter": 5000, "maxfun": 5000, "ftol": 1e-15, "gtol": 1e-9}
        )
        done = self.polish(result.x)
        if done is not None:
            self.add(*done)

    def follow(self, theta):
        """Eigenvector following to an index-1 saddle, with an eigendecomposition at every step."""
        cap = np.exp(self.random.uniform(np.log(0.1), np.log(1.0)))
        for _ in range(200):
            _, g = self.net.value_gradient(theta)
            values, vectors = np.linalg.eigh(self.net.hessian(theta))
            modes = vectors.T @ g
            size = np.maximum(np.abs(values), 1e-10)
            step = -modes / size
            step[0] = -step[0]
            length = np.linalg.norm(step)
            if length < 1e-3 and (values < 0).sum() == 1:
                done = self.polish(theta)
                if done is not None:
                    self.add(*done)
                return
            theta = theta + vectors @ (step * min(1, cap / length))

    def round(self):
        n = self.net.n
        minima = [p for p in self.points if p[1] == 0]
        scale = np.exp(self.random.uniform(np.log(0.1), np.log(6.0)))
        choice = self.random.random()
        if not minima or choice < 0.25:
            self.descend(scale * self.random.standard_normal(n))
        elif choice < 0.5:
            base = minima[self.random.integers(len(minima))][3]
            self.descend(base + scale * self.random.standard_normal(n))
        elif choice < 0.75:
            base = self.points[self.random.integers(len(self.points))][3]
            _, vectors = np.linalg.eigh(self.net.hessian(base))
            mode = vectors[:, self.random.integers(n)]
            self.follow(base + self.random.choice([-1, 1]) * self.random.uniform(0.05, 2) * mode)
        else:
            self.follow(scale * self.random.standard_normal(n))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hidden", type=int)
    parser.add_argument("decay", type=float)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--known")
    parser.add_argument("--write")
    arguments = parser.parse_args()
    search = Search(Network(arguments.hidden, arguments.decay), arguments.seed)
    goal = None
    if arguments.known:
        lines = open(arguments.known).read().split()
        goal = [0.9 * sum(line.startswith(f"{i},") for line in lines) for i in (0, 1)]
    begin = time.process_time()
    reported = 0
    while time.process_time() - begin < arguments.seconds:
        search.round()
        counts = [sum(p[1] == i for p in search.points) for i in (0, 1)]
        spent = time.process_time() - begin
        if spent > reported:
            reported = spent + max(1, 0.25 * spent)
            print(f"{spent:.1f} s: {counts[0]} minima, {counts[1]} saddles", flush=True)
        if goal and counts[0] >= goal[0] and counts[1] >= goal[1]:
            print(f"reached 90 % after {spent:.2f} s")
            break
    print(f"end after {time.process_time() - begin:.2f} s: {counts[0]} minima, {counts[1]} saddles")
    if arguments.write:
        with open(arguments.write, "w") as file:
            for value, index, _, _ in sorted(search.points, key=lambda p: (p[1], p[0])):
                file.write(f"{index},{value!r}\n")


if __name__ == "__main__":
    main()
