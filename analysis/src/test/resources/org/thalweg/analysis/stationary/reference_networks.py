"""Small networks in NumPy and mpmath, written apart from the project: losses, gradients, exact Hessians.

Parameters lie layer by layer: the weights, one row per neuron, then the biases. Used by the scripts beside this one.
"""
import mpmath as mp
import numpy as np

XOR = (np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float), np.array([[1, 0], [0, 1], [0, 1], [1, 0]], float))


class Network:
    """widths (inputs first), activations by layer ('softmax' for the last: cross-entropy, else squared error)."""

    def __init__(self, widths, activations, x, t, decay):
        self.widths, self.activations, self.x, self.t, self.decay = widths, activations, x, t, decay
        self.size = sum(a * b + b for a, b in zip(widths, widths[1:]))

    def layers(self, theta):
        at = 0
        for a, b in zip(self.widths, self.widths[1:]):
            yield at, at + a * b, a, b
            at += a * b + b

    # NumPy, any leading batch of parameter vectors, real or complex.
    def gradient(self, theta):
        theta = np.asarray(theta)
        batch = theta.shape[:-1]
        a = np.broadcast_to(self.x, batch + self.x.shape)
        tape = []
        for (w, b, i, o), name in zip(self.layers(theta), self.activations):
            weights = theta[..., w:b].reshape(batch + (o, i))
            z = a @ np.swapaxes(weights, -1, -2) + theta[..., None, b:b + o]
            value, slope = self.numpy_activation(name, z)
            tape.append((w, b, i, o, a, weights, slope))
            a = value
        samples = len(self.x)
        if self.activations[-1] == 'softmax':
            delta = (a - self.t) / samples
        else:
            delta = 2 * (a - self.t) * tape[-1][6] / samples
        gradient = np.zeros(theta.shape, theta.dtype)
        for k in range(len(tape) - 1, -1, -1):
            w, b, i, o, below, weights, _ = tape[k]
            gradient[..., w:b] = (np.swapaxes(delta, -1, -2) @ below).reshape(batch + (i * o,))
            gradient[..., b:b + o] = delta.sum(axis=-2)
            if k > 0:
                delta = (delta @ weights) * tape[k - 1][6]
        return gradient + 2 * self.decay * theta

    @staticmethod
    def numpy_activation(name, z):
        if name == 'tanh':
            v = np.tanh(z)
            return v, 1 - v * v
        if name == 'sigmoid':
            v = 1 / (1 + np.exp(-z))
            return v, v * (1 - v)
        if name == 'softplus':
            return np.log(1 + np.exp(z)), 1 / (1 + np.exp(-z))
        if name == 'softmax':
            e = np.exp(z - z.real.max(axis=-1, keepdims=True))
            return e / e.sum(axis=-1, keepdims=True), None
        return z, np.ones_like(z)

    def hessian(self, theta):
        """By the complex step, exact to rounding."""
        h = 1e-30
        columns = self.gradient(theta[None, :] + 1j * h * np.eye(self.size)).imag / h
        return 0.5 * (columns + columns.T)

    # mpmath, one vector.
    def mp_gradient(self, theta):
        one = mp.mpf(1)
        samples = len(self.x)
        gradient = [2 * mp.mpf(self.decay) * v for v in theta]
        for x, t in zip(self.x, self.t):
            a = [mp.mpf(float(v)) for v in x]
            tape = []
            for (w, b, i, o), name in zip(self.layers(theta), self.activations):
                z = [theta[b + k] + mp.fsum(theta[w + k * i + p] * a[p] for p in range(i)) for k in range(o)]
                if name == 'tanh':
                    value = [mp.tanh(v) for v in z]
                    slope = [one - v * v for v in value]
                elif name == 'sigmoid':
                    value = [one / (one + mp.exp(-v)) for v in z]
                    slope = [v * (one - v) for v in value]
                elif name == 'softplus':
                    value = [mp.log(one + mp.exp(v)) for v in z]
                    slope = [one / (one + mp.exp(-v)) for v in z]
                elif name == 'softmax':
                    e = [mp.exp(v) for v in z]
                    value, slope = [v / mp.fsum(e) for v in e], None
                else:
                    value, slope = z, [one] * o
                tape.append((w, b, i, o, a, slope))
                a = value
            if self.activations[-1] == 'softmax':
                delta = [v - mp.mpf(float(s)) for v, s in zip(a, t)]
            else:
                delta = [2 * (v - mp.mpf(float(s))) * d for v, s, d in zip(a, t, tape[-1][5])]
            for k in range(len(tape) - 1, -1, -1):
                w, b, i, o, below, _ = tape[k]
                for j in range(o):
                    for p in range(i):
                        gradient[w + j * i + p] += delta[j] * below[p] / samples
                    gradient[b + j] += delta[j] / samples
                if k > 0:
                    delta = [tape[k - 1][5][p] * mp.fsum(theta[w + j * i + p] * delta[j] for j in range(o))
                             for p in range(i)]
        return gradient

    def mp_hessian(self, theta):
        """Central differences of the exact gradient with a step far below the digits asked for."""
        with mp.workdps(3 * mp.mp.dps):
            h = mp.mpf(10) ** (-mp.mp.dps // 3)
            n = self.size
            matrix = mp.matrix(n, n)
            for j in range(n):
                up, down = list(theta), list(theta)
                up[j] += h
                down[j] -= h
                for i, (a, b) in enumerate(zip(self.mp_gradient(up), self.mp_gradient(down))):
                    matrix[i, j] = (a - b) / (2 * h)
            return (matrix + matrix.T) / 2

    def mp_polish(self, theta, limit):
        """Newton with a fixed inverse; theta to about dps digits, or None if it does not settle."""
        inverse = np.linalg.inv(self.hessian(np.array([float(v) for v in theta])))
        theta = [mp.mpf(v) for v in theta]
        last = mp.inf
        for _ in range(60):
            gradient = self.mp_gradient(theta)
            norm = max(abs(v) for v in gradient)
            if norm < limit:
                return theta
            if norm > last / 2:
                return None
            last = norm
            scaled = inverse @ np.array([float(v / norm) for v in gradient])
            theta = [v - mp.mpf(float(s)) * norm for v, s in zip(theta, scaled)]
        return None


def follow(network, theta, index, steps=200):
    """Newton steps with the signs of a stationary point of that index, trust radius 0.5; None unless it settles."""
    for _ in range(steps):
        g = network.gradient(theta)
        values, vectors = np.linalg.eigh(network.hessian(theta))
        signs = np.where(np.arange(len(theta)) < index, -1.0, 1.0)
        coordinates = vectors.T @ g
        step = -vectors @ (coordinates / (signs * np.maximum(np.abs(values), 1e-12)))
        length = np.linalg.norm(step)
        theta = theta + step * min(1, 0.5 / max(length, 1e-300))
        if np.linalg.norm(theta) > 1e3:
            return None
        if length < 1e-9:
            values = np.linalg.eigvalsh(network.hessian(theta))
            return theta if int((values < 0).sum()) == index and np.abs(values).min() > 1e-13 * values.max() else None
    return None
