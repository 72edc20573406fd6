"""How many of the students that TeacherStudents wrote do SciPy's solvers bring below a loss of 1e-20 and 1e-28?

Usage: students.py FOLDER SECONDS_PER_RUN
"""
import json
import os
import sys
import time
import warnings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from scipy.optimize import least_squares, minimize

from networks import Network
from scipy_peer import MANY, Done, check


class Timed:
    """Remembers the least loss seen and ends the run when its time is over."""

    def __init__(self, network, cap):
        self.network, self.least, self.end = network, np.inf, time.perf_counter() + cap

    def saw(self, value):
        self.least = min(self.least, value)
        if time.perf_counter() > self.end:
            raise Done

    def value_gradient(self, x):
        value, gradient = self.network.value_gradient(x)
        self.saw(value)
        return value, gradient

    def residuals(self, x):
        r = self.network.residuals(x)
        self.saw(r @ r)
        return r


def minimizer(method, **options):
    def run(t, x):
        extra = {"hess": t.network.hessian} if method == "trust-exact" else {}
        minimize(t.value_gradient, x, jac=True, method=method, options={"maxiter": MANY, **options}, **extra)
    return run


def squares(method):
    def run(t, x):
        least_squares(t.residuals, x, jac=t.network.jacobian, method=method, ftol=1e-15, xtol=1e-15, gtol=1e-15,
                      max_nfev=MANY)
    return run


SOLVERS = {
    "least_squares lm": squares("lm"),
    "least_squares trf": squares("trf"),
    "trust-exact": minimizer("trust-exact", gtol=1e-16),
    "BFGS": minimizer("BFGS", gtol=1e-16),
    "L-BFGS-B, m=50": minimizer("L-BFGS-B", maxcor=50, ftol=0, gtol=1e-16, maxfun=MANY),
}


def least(solver, network, start, cap):
    timed = Timed(network, cap)
    try:
        solver(timed, start)
    except (Done, ValueError, np.linalg.LinAlgError):
        pass
    return timed.least


def main(folder, cap):
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    with open(os.path.join(folder, "students.json")) as file:
        entries = json.load(file)
    students = [(Network(e["network"]), np.array(e["start"])) for e in entries]
    for (network, start), entry in zip(students, entries):
        check(network, entry, start)
    for name, solver in SOLVERS.items():
        begin = time.perf_counter()
        losses = np.array([least(solver, network, start, float(cap)) for network, start in students])
        print(f"{name}: below 1e-20 {np.sum(losses < 1e-20)}, below 1e-28 {np.sum(losses < 1e-28)} of {len(losses)}; "
              f"{time.perf_counter() - begin:.1f} s in all", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
