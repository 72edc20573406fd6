#!/usr/bin/env python3
"""Gradient and Hessian of one-hidden-layer networks in NumPy (and PyTorch if installed), microseconds per call.

Usage: peers.py ACTIVATION WIDTH SAMPLES...
Mean squared error, two inputs, one output, float64, one thread, CPU time of the thread, median of up to 9.
Environment variable OPERATIONS: gradient, hessian or both (the default).
Prints lines: peer,operation,activation,width,samples,microseconds
"""
import os
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import statistics
import sys
import time
import numpy as np

try:
    import torch
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
except ImportError:
    torch = None


OPERATIONS = os.environ.get("OPERATIONS", "gradient hessian").split()


def microseconds(call, budget=0.5):
    """Median of up to 9 repeats after one call to warm up; of slow calls fewer, and of very slow ones that call itself."""
    start = time.thread_time()
    call()
    once = time.thread_time() - start
    if once > 2:
        return 1e6 * once
    if once < 0.05:
        start = time.thread_time()
        call()
        once = max(time.thread_time() - start, 1e-7)
    inner = max(1, int(budget / 9 / once))
    times = []
    for _ in range(9 if once < 0.1 else 3):
        start = time.thread_time()
        for _ in range(inner):
            call()
        times.append((time.thread_time() - start) / inner)
    return 1e6 * statistics.median(times)


def activate(name, z):
    """phi and its first two derivatives."""
    if name == "tanh":
        a = np.tanh(z)
        d = 1 - a * a
        return a, d, -2 * a * d
    e = np.exp(-np.abs(z))
    s = np.where(z < 0, e, 1.0) / (1 + e)
    return np.maximum(z, 0) + np.log1p(e), s, s * (1 - s)


class Analytic:
    """Formulas written out; samples in chunks that stay in cache; rows are neurons."""

    def __init__(self, width, samples, activation):
        rng = np.random.default_rng(1)
        self.x = np.vstack([rng.standard_normal((2, samples)), np.ones(samples)])
        self.t = rng.standard_normal(samples)
        self.w = rng.standard_normal((width, 3))
        self.v = rng.standard_normal(width)
        self.c = 0.3
        self.activation = activation
        self.chunk = max(64, 16384 // width)

    def parts(self):
        for at in range(0, self.t.size, self.chunk):
            x = self.x[:, at:at + self.chunk]
            a, d1, d2 = activate(self.activation, self.w @ x)
            yield x, a, d1, d2, self.v @ a + self.c - self.t[at:at + self.chunk]

    def gradient(self):
        gw, gv, gc, value = np.zeros_like(self.w), np.zeros_like(self.v), 0.0, 0.0
        for x, a, d1, _, r in self.parts():
            value += r @ r
            gw += (d1 * r) @ x.T
            gv += a @ r
            gc += r.sum()
        s = 2 / self.t.size
        return value / self.t.size, s * self.v[:, None] * gw, s * gv, s * gc

    def hessian(self):
        k = self.v.size
        n = 4 * k + 1
        h = np.zeros((n, n))
        rows = np.empty((n, min(self.chunk, self.t.size)))
        ww, wv = np.zeros((3, 3, k)), np.zeros((3, k))
        for x, a, d1, d2, r in self.parts():
            j = rows[:, :r.size]
            slope = self.v[:, None] * d1
            for p in range(3):
                j[p * k:(p + 1) * k] = slope * x[p]
            j[3 * k:4 * k] = a
            j[-1] = 1
            h += j @ j.T
            bend = d2 * r
            for p in range(3):
                ww[p] += (x[p] * x) @ bend.T
            wv += x @ (d1 * r).T
        i = np.arange(k)
        for p in range(3):
            for q in range(3):
                h[p * k + i, q * k + i] += self.v * ww[p, q]
            h[p * k + i, 3 * k + i] += wv[p]
            h[3 * k + i, p * k + i] += wv[p]
        return 2 / self.t.size * h


def torch_calls(problem):
    x = torch.tensor(problem.x[:2].T.copy())
    t = torch.tensor(problem.t[:, None].copy())
    parameters = [torch.tensor(problem.w[:, :2].T.copy()), torch.tensor(problem.w[:, 2].copy()),
                  torch.tensor(problem.v[:, None].copy()), torch.tensor([problem.c])]
    phi = torch.tanh if problem.activation == "tanh" else torch.nn.functional.softplus

    def loss(w, b, v, c):
        return torch.nn.functional.mse_loss(phi(x @ w + b) @ v + c, t)

    leaves = [p.clone().requires_grad_() for p in parameters]

    def gradient():
        return torch.autograd.grad(loss(*leaves), leaves)

    def hessian(vectorize):
        return torch.autograd.functional.hessian(loss, tuple(parameters), vectorize=vectorize)

    return gradient, hessian


def main():
    activation, width = sys.argv[1], int(sys.argv[2])
    slow = {}
    for samples in map(int, sys.argv[3:]):
        problem = Analytic(width, samples, activation)
        cell = f"{activation},{width},{samples}"
        if "gradient" in OPERATIONS:
            print(f"numpy,gradient,{cell},{microseconds(problem.gradient):.2f}", flush=True)
        if "hessian" in OPERATIONS:
            print(f"numpy,hessian,{cell},{microseconds(problem.hessian):.2f}", flush=True)
        if not torch:
            continue
        gradient, hessian = torch_calls(problem)
        if "gradient" in OPERATIONS:
            print(f"torch,gradient,{cell},{microseconds(gradient):.2f}", flush=True)
        if "hessian" not in OPERATIONS:
            continue
        modes = []
        for vectorize in (False, True):
            # Ten times the samples take at least ten times as long; the other mode is then the better one.
            if slow.get(vectorize, 0) < (1e5 if vectorize else 2e6):
                slow[vectorize] = microseconds(lambda: hessian(vectorize))
                modes.append(slow[vectorize])
        if modes:
            print(f"torch,hessian,{cell},{min(modes):.2f}", flush=True)


if __name__ == "__main__":
    main()
