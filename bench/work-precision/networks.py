"""Networks with one hidden layer: loss, gradient, Hessian, residuals and Jacobian, vectorised over samples."""
import numpy as np


class Network:
    """Parameters in the order w[h, i], b[h], a[o, h], c[o]; loss mse (mean over samples) or softmax cross-entropy."""

    def __init__(self, spec):
        hidden, output = spec["layers"].split(",")
        width, self.act = hidden.split(":")
        self.h = int(width)
        self.i, self.o = spec["inputWidth"], spec["targetWidth"]
        self.lam = spec["lambda"]
        # Thalweg stores one feature, or output, after the other.
        self.x = np.ascontiguousarray(np.array(spec["inputs"]).reshape(self.i, -1).T)
        self.n = len(self.x)
        self.cross_entropy = spec["lossName"] == "cross-entropy"
        self.t = np.ascontiguousarray(np.array(spec["targets"]).reshape(self.o, -1).T)
        self.x1 = np.hstack([self.x, np.ones((self.n, 1))])
        self.residual_form = not self.cross_entropy

    def parts(self, p):
        h, i, o = self.h, self.i, self.o
        w = p[:h * i].reshape(h, i)
        b = p[h * i:h * i + h]
        a = p[h * i + h:h * i + h + o * h].reshape(o, h)
        return w, b, a, p[h * i + h + o * h:]

    def activation(self, z, order):
        if self.act == "tanh":
            y = np.tanh(z)
            d = 1 - y * y
            return y, d, -2 * y * d if order > 1 else None
        e = np.exp(-np.abs(z))
        s = np.where(z >= 0, 1, e) / (1 + e)
        return np.maximum(z, 0) + np.log1p(e), s, s * (1 - s) if order > 1 else None

    def forward(self, p, order):
        w, b, a, c = self.parts(p)
        y, d, dd = self.activation(self.x @ w.T + b, order)
        return a, y, d, dd, y @ a.T + c

    def output_loss(self, f):
        """Loss, its gradient in the outputs, and (cross-entropy) the probabilities."""
        if not self.cross_entropy:
            r = f - self.t
            return np.vdot(r, r) / self.n, 2 / self.n * r, None
        m = f.max(axis=1, keepdims=True)
        e = np.exp(f - m)
        total = e.sum(axis=1, keepdims=True)
        q = e / total
        value = np.sum(np.log(total) + m - np.sum(f * self.t, axis=1, keepdims=True)) / self.n
        return value, (q - self.t) / self.n, q

    def value_gradient(self, p):
        a, y, d, _, f = self.forward(p, 1)
        value, g, _ = self.output_loss(f)
        back = (g @ a) * d
        gradient = np.concatenate([(back.T @ self.x).ravel(), back.sum(0), (g.T @ y).ravel(), g.sum(0)])
        return value + self.lam * (p @ p), gradient + 2 * self.lam * p

    def output_jacobian(self, a, y, d):
        """J[n, o, p]."""
        n, h, i, o = self.n, self.h, self.i, self.o
        j = np.zeros((n, o, h * i + h + o * h + o))
        ad = a[None] * d[:, None]
        j[:, :, :h * i] = (ad[..., None] * self.x[:, None, None]).reshape(n, o, h * i)
        j[:, :, h * i:h * i + h] = ad
        for k in range(o):
            first = h * i + h + k * h
            j[:, k, first:first + h] = y
            j[:, k, h * i + h + o * h + k] = 1
        return j

    def hessian(self, p):
        h, i, o = self.h, self.i, self.o
        a, y, d, dd, f = self.forward(p, 2)
        _, g, q = self.output_loss(f)
        j = self.output_jacobian(a, y, d)
        if q is None:
            flat = j.reshape(-1, j.shape[2])
            hess = 2 / self.n * (flat.T @ flat)
        else:
            qj = np.einsum("no,nop->np", q, j)
            flat = j.reshape(-1, j.shape[2])
            hess = (flat * q.reshape(-1, 1)).T @ flat - qj.T @ qj
            hess /= self.n
        curvature = (g @ a) * dd
        weights = np.arange(h * i).reshape(h, i)
        for k in range(h):
            rows = np.append(weights[k], h * i + k)
            hess[np.ix_(rows, rows)] += (self.x1 * curvature[:, k:k + 1]).T @ self.x1
            mixed = (g * d[:, k:k + 1]).T @ self.x1
            for m in range(o):
                column = h * i + h + m * h + k
                hess[rows, column] += mixed[m]
                hess[column, rows] += mixed[m]
        hess[np.diag_indices(len(p))] += 2 * self.lam
        return hess

    def residuals(self, p):
        f = self.forward(p, 1)[4]
        r = ((f - self.t) / np.sqrt(self.n)).ravel()
        return np.concatenate([r, np.sqrt(self.lam) * p]) if self.lam else r

    def jacobian(self, p):
        a, y, d, _, _ = self.forward(p, 1)
        j = self.output_jacobian(a, y, d).reshape(-1, len(p)) / np.sqrt(self.n)
        return np.vstack([j, np.sqrt(self.lam) * np.eye(len(p))]) if self.lam else j
