"""All minima and index-1 saddles of XOR, 2-N_h-2 tanh with softmax, lambda |theta|^2, for N_h <= 3 and lambda = 1e-2, 1e-3.

Python 3, NumPy, mpmath. Searches from random starts until the counts up to symmetry (permutations and sign flips of
hidden nodes, exchange of the inputs) are those known for this problem; writes xor-stationary-points.csv with one row per
orbit: N_h, lambda, Morse index from the eigenvalues at the point polished to 50 digits, smallest |eigenvalue|, loss-free,
then theta rounded to double.
"""
import itertools
import sys

import mpmath as mp
import numpy as np

from reference_networks import Network, XOR, follow

COUNTS = {(1, 1e-2): (4, 3), (2, 1e-2): (4, 10), (3, 1e-2): (3, 12),
          (1, 1e-3): (4, 3), (2, 1e-3): (5, 12), (3, 1e-3): (5, 15)}


def orbit(theta, h):
    w1, b1 = theta[:2 * h].reshape(h, 2), theta[2 * h:3 * h]
    w2, b2 = theta[3 * h:5 * h].reshape(2, h), theta[5 * h:]
    images = []
    for order in itertools.permutations(range(h)):
        for signs in itertools.product((1, -1), repeat=h):
            s = np.array(signs)
            for swap in (False, True):
                a = w1[list(order)] * s[:, None]
                images.append(np.concatenate([(a[:, ::-1] if swap else a).ravel(), b1[list(order)] * s,
                                              (w2[:, list(order)] * s).ravel(), b2]))
    return np.array(images)


def main():
    rows = []
    mp.mp.dps = 50
    for (h, decay), counts in COUNTS.items():
        network = Network([2, h, 2], ['tanh', 'softmax'], *XOR, decay)
        for index, count in enumerate(counts):
            random = np.random.default_rng(1000 * h + index)
            found = [np.zeros(network.size)] if index == 0 else []
            images = [orbit(p, h) for p in found]
            tries = 0
            while len(found) < count and tries < 6000:
                tries += 1
                start = random.normal(size=network.size) * random.choice([0.3, 1, 2, 4])
                theta = follow(network, start, index, 120)
                if theta is not None and all(np.abs(o - theta).max(axis=1).min() > 1e-6 for o in images):
                    found.append(theta)
                    images.append(orbit(theta, h))
            print(h, decay, index, len(found), 'of', count, 'in', tries, file=sys.stderr, flush=True)
            for theta in found:
                exact = network.mp_polish(theta, mp.mpf(10) ** -45) if theta.any() else [mp.mpf(0)] * network.size
                values = mp.eigsy(network.mp_hessian(exact), eigvals_only=True)
                rows.append([h, decay, sum(1 for v in values if v < 0), float(min(abs(v) for v in values))]
                            + [float(v) for v in exact])
    with open('xor-stationary-points.csv', 'w') as out:
        for row in rows:
            out.write(','.join(repr(v) for v in row) + '\n')


main()
