"""How many of the students that TeacherStudents wrote do SciPy's solvers bring below a loss of 1e-20 and 1e-28?

Usage: students.py FOLDER EVALUATIONS_PER_RUN [PART_OF_SOLVER_NAMES]
(values and gradients each count; Jacobians and Hessians too)
"""
import json
import os
import sys
import time
import warnings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from scipy.optimize import basinhopping, least_squares, minimize

from networks import Network
from scipy_peer import MANY, Done, check


class Counted:
    """Remembers the least loss seen and ends the run when its evaluations are spent."""

    def __init__(self, network, cap):
        self.network, self.least, self.left = network, np.inf, cap

    def count(self):
        self.left -= 1
        if self.left < 0:
            raise Done

    def saw(self, value):
        self.least = min(self.least, value)

    def value_gradient(self, x):
        self.count()
        value, gradient = self.network.value_gradient(x)
        self.saw(value)
        return value, gradient

    def hessian(self, x):
        self.count()
        return self.network.hessian(x)

    def residuals(self, x):
        self.count()
        r = self.network.residuals(x)
        self.saw(r @ r)
        return r

    def jacobian(self, x):
        self.count()
        return self.network.jacobian(x)


def minimizer(method, **options):
    def run(t, x):
        extra = {"hess": t.hessian} if method == "trust-exact" else {}
        minimize(t.value_gradient, x, jac=True, method=method, options={"maxiter": MANY, **options}, **extra)
    return run


def squares(method):
    def run(t, x):
        least_squares(t.residuals, x, jac=t.jacobian, method=method, ftol=1e-15, xtol=1e-15, gtol=1e-15,
                      max_nfev=MANY)
    return run


def hopping(t, x):
    inner = {"method": "L-BFGS-B", "jac": True,
             "options": {"maxiter": MANY, "maxcor": 50, "ftol": 0, "gtol": 1e-16, "maxfun": MANY}}
    basinhopping(t.value_gradient, x, niter=MANY, minimizer_kwargs=inner, seed=1)


SOLVERS = {
    "least_squares lm": squares("lm"),
    "least_squares trf": squares("trf"),
    "trust-exact": minimizer("trust-exact", gtol=1e-16),
    "BFGS": minimizer("BFGS", gtol=1e-16),
    "L-BFGS-B, m=50": minimizer("L-BFGS-B", maxcor=50, ftol=0, gtol=1e-16, maxfun=MANY),
    "basinhopping over L-BFGS-B, m=50": hopping,
}


def least(solver, network, start, cap):
    counted = Counted(network, cap)
    try:
        solver(counted, start)
    except (Done, ValueError, np.linalg.LinAlgError):
        pass
    return counted.least


def main(folder, cap, part=""):
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    with open(os.path.join(folder, "students.json")) as file:
        entries = json.load(file)
    students = [(Network(e["network"]), np.array(e["start"])) for e in entries]
    for (network, start), entry in zip(students, entries):
        check(network, entry, start)
    for name, solver in SOLVERS.items():
        if part not in name:
            continue
        begin = time.process_time()
        losses = np.array([least(solver, network, start, int(float(cap))) for network, start in students])
        print(f"{name}: below 1e-20 {np.sum(losses < 1e-20)}, below 1e-28 {np.sum(losses < 1e-28)} of {len(losses)}; "
              f"{time.process_time() - begin:.1f} s of processor time", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
