"""200 stationary points of small networks with their inertia from 50-digit arithmetic.

Python 3, NumPy, mpmath. Each line of planted-inertia.csv: hidden layers as text, output, data seed (-1: XOR), samples,
lambda, number of negative eigenvalues, smallest |eigenvalue|, largest |eigenvalue|, then theta rounded to double. The
data of a seed are multiples of 1/64 from the generator x <- 48271 x mod 2147483647, so that every language has the same
bits. Every eigenvalue is computed at the point polished to 50 digits. A third of the points is embedded with zero
neurons at a lambda close to where their index changes, so that eigenvalues of all sizes occur.
"""
import sys

import mpmath as mp
import numpy as np

from reference_networks import Network, XOR, follow


def data(seed, samples):
    state = seed
    values = []
    for _ in range(3 * samples):
        state = 48271 * state % 2147483647
        values.append((state % 257 - 128) / 64)
    table = np.array(values).reshape(samples, 3)
    return table[:, :2], table[:, 2:]


def network(hidden, activations, seed, samples, decay):
    if seed < 0:
        return Network([2] + hidden + [2], activations + ['softmax'], *XOR, decay)
    return Network([2] + hidden + [1], activations + ['identity'], *data(seed, samples), decay)


def widen(theta, h, added, outputs):
    parts = np.split(theta, [2 * h, 3 * h, (3 + outputs) * h])
    w2 = parts[2].reshape(outputs, h)
    return np.concatenate([parts[0], np.zeros(2 * added), parts[1], np.zeros(added),
                           np.hstack([w2, np.zeros((outputs, added))]).ravel(), parts[3]])


def measured(net, theta):
    exact = net.mp_polish(theta, mp.mpf(10) ** -48)
    if exact is None:
        return None
    values = mp.eigsy(net.mp_hessian(exact), eigvals_only=True)
    sizes = [abs(v) for v in values]
    return [sum(1 for v in values if v < 0), float(min(sizes)), float(max(sizes))], [float(v) for v in exact]


def main():
    mp.mp.dps = 50
    random = np.random.default_rng(7)
    kinds = [([2], ['tanh'], -1), ([3], ['tanh'], -1), ([3], ['sigmoid'], 1), ([4], ['softplus'], 1),
             ([2, 2], ['tanh', 'sigmoid'], 1), ([3], ['tanh'], 1)]
    rows = []
    attempt = 0
    while len(rows) < 200:
        attempt += 1
        hidden, activations, seed = kinds[attempt % len(kinds)]
        seed = attempt if seed > 0 else -1
        samples = 4 if seed < 0 else 8
        decay = float(10.0 ** -random.integers(1, 7))
        net = network(hidden, activations, seed, samples, decay)
        theta = follow(net, random.normal(size=net.size) * random.choice([0.5, 1, 2]), int(random.integers(0, 4)), 150)
        if theta is None:
            continue
        if activations == ['tanh'] and random.random() < 0.8:
            # Where a zero neuron changes its mind, 2 lambda = sigma: the smallest eigenvalue is moved close to 0.
            h, outputs, added = hidden[0], 2 if seed < 0 else 1, 1
            low, high = decay, decay
            target = float(10.0 ** -random.uniform(2, 11)) * random.choice([-1, 1])
            for _ in range(40):
                values = np.linalg.eigvalsh(network([h + added], activations, seed, samples, decay).hessian(
                    widen(theta, h, added, outputs)))
                small = values[np.abs(values).argmin()]
                decay = decay - 0.5 * (small - target)
                if decay <= 0:
                    break
                net = network(hidden, activations, seed, samples, decay)
                for _ in range(3):
                    theta = theta - np.linalg.solve(net.hessian(theta), net.gradient(theta))
                if abs(small - target) < 0.01 * abs(target):
                    break
            if decay <= 0 or not np.isfinite(theta).all() or np.linalg.norm(theta) > 1e3:
                continue
            theta = widen(theta, h, added, outputs)
            hidden = [h + added]
            net = network(hidden, activations, seed, samples, decay)
        found = measured(net, theta)
        if found is None:
            continue
        text = ';'.join(f'{w}:{a}' for w, a in zip(hidden, activations))
        rows.append([text, 'softmax' if seed < 0 else 'identity', seed, samples, float(decay)] + found[0] + found[1])
        print(len(rows), attempt, rows[-1][:8], file=sys.stderr, flush=True)
    with open('planted-inertia.csv', 'w') as out:
        for row in rows:
            out.write(','.join(v if isinstance(v, str) else repr(v) for v in row) + '\n')


main()
