#!/usr/bin/env python3
"""Gradient and Hessian of deep, wide and very small networks in NumPy (gradient) and PyTorch, microseconds per call.

Usage: deep_peers.py 'INPUTS;LAYERS;SAMPLES', the text form of the JMH benchmarks, for example '2;20:tanh,20:tanh,1:identity;1000'
Softmax networks have labels and cross-entropy, the others targets and squared error; deep ones have sample weights.
float64, one thread, CPU time of the thread. Prints lines: peer,operation,problem,microseconds; fields with commas quoted.
"""
import csv
import sys
import numpy as np
from peers import OPERATIONS, microseconds, torch

ACTIVATIONS = {
    "tanh": (np.tanh, lambda a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda a: a > 0),
    "identity": (lambda z: z, lambda a: 1.0),
    "softmax": (lambda z: z, lambda a: 1.0),
}


class Network:
    """Rows are samples; blocks of samples that stay in cache, as a careful user would write it."""

    def __init__(self, text):
        inputs, layers, samples = text.split(";")
        rng = np.random.default_rng(1)
        self.names, widths = [], [int(inputs)]
        for layer in layers.split(","):
            width, name = layer.split(":")
            widths.append(int(width))
            self.names.append(name)
        self.softmax = self.names[-1] == "softmax"
        n = int(samples)
        self.x = rng.standard_normal((n, widths[0]))
        self.labels = rng.integers(0, widths[-1], n)
        self.t = np.eye(widths[-1])[self.labels] if self.softmax else rng.standard_normal((n, widths[-1]))
        self.weights = 0.5 + rng.random(n) if len(self.names) > 2 else None
        self.w = [rng.standard_normal((a, b)) / np.sqrt(a) for a, b in zip(widths, widths[1:])]
        self.b = [rng.standard_normal(b) for b in widths[1:]]
        self.block = max(1000, 2_000_000 // max(widths))

    def gradient(self):
        gw, gb = [np.zeros_like(w) for w in self.w], [np.zeros_like(b) for b in self.b]
        value, total = 0.0, self.x.shape[0] if self.weights is None else self.weights.sum()
        for at in range(0, self.x.shape[0], self.block):
            part = slice(at, at + self.block)
            a = [self.x[part]]
            for w, b, name in zip(self.w, self.b, self.names):
                a.append(ACTIVATIONS[name][0](a[-1] @ w + b))
            loss, g = self.loss(a[-1], self.t[part])
            if self.weights is not None:
                loss = loss * self.weights[part]
                g = g * self.weights[part][:, None]
            value += loss.sum()
            for l in range(len(self.w) - 1, -1, -1):
                g = g * ACTIVATIONS[self.names[l]][1](a[l + 1])
                gw[l] += a[l].T @ g
                gb[l] += g.sum(0)
                if l:
                    g = g @ self.w[l].T
        return value / total, [g / total for g in gw], [g / total for g in gb]

    def loss(self, y, t):
        if not self.softmax:
            r = y - t
            return (r * r).sum(1), 2 * r
        z = y - y.max(1, keepdims=True)
        e = np.exp(z)
        s = e.sum(1, keepdims=True)
        return np.log(s[:, 0]) - (z * t).sum(1), e / s - t


def torch_calls(network):
    x, t = torch.tensor(network.x), torch.tensor(network.t)
    labels = torch.tensor(network.labels)
    weights = None if network.weights is None else torch.tensor(network.weights / network.weights.sum())
    parameters = [torch.tensor(p) for pair in zip(network.w, network.b) for p in pair]
    phi = {"tanh": torch.tanh, "relu": torch.relu, "identity": lambda z: z, "softmax": lambda z: z}

    def loss(*p):
        a = x
        for l, name in enumerate(network.names):
            a = phi[name](torch.addmm(p[2 * l + 1], a, p[2 * l]))
        reduction = "mean" if weights is None else "none"
        if network.softmax:
            value = torch.nn.functional.cross_entropy(a, labels, reduction=reduction)
        else:
            value = torch.nn.functional.mse_loss(a, t, reduction=reduction)
        return value if weights is None else (value.reshape(len(weights), -1).sum(1) * weights).sum()

    leaves = [p.clone().requires_grad_() for p in parameters]
    return (lambda: torch.autograd.grad(loss(*leaves), leaves),
            lambda vectorize: torch.autograd.functional.hessian(loss, tuple(parameters), vectorize=vectorize))


def main():
    text = sys.argv[1]
    network = Network(text)
    out = csv.writer(sys.stdout, lineterminator="\n")

    def write(peer, operation, time):
        out.writerow([peer, operation, text, f"{time:.2f}"])
        sys.stdout.flush()

    if "gradient" in OPERATIONS:
        write("numpy", "gradient", microseconds(network.gradient))
    if not torch:
        return
    gradient, hessian = torch_calls(network)
    if "gradient" in OPERATIONS:
        write("torch", "gradient", microseconds(gradient))
    if "hessian" in OPERATIONS and network.x.shape[0] <= 1000:
        modes = [microseconds(lambda: hessian(False))]
        if network.x.shape[0] <= 10:
            modes.append(microseconds(lambda: hessian(True)))
        write("torch", "hessian", min(modes))


if __name__ == "__main__":
    main()
