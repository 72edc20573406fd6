"""SciPy's solvers on the problems that WorkPrecision wrote: time until the gradient is first down to 1e-10.

Usage: scipy_peer.py FOLDER SECONDS_PER_RUN SECONDS_OF_REPEATS [PART_OF_NAME]
The clock stops within the call that first returns such a gradient, wherever the solver tried it: kind to SciPy.
"""
import csv
import json
import os
import sys
import time
import warnings

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import least_squares, minimize

from more_garbow_hillstrom import SumOfSquares
from networks import Network

GOAL = 1e-10
MANY = 10 ** 7


class Done(Exception):
    pass


class Watched:
    """Counts evaluations and ends the run at the goal or when its time is over."""

    def __init__(self, problem, cap, stop_at_goal=True):
        self.problem, self.stop = problem, stop_at_goal
        self.count = {"gradient": 0, "hessian": 0, "jacobian": 0}
        self.best = (np.inf, np.inf)
        self.to_goal = self.processor_to_goal = np.nan
        self.begin, self.processor_begin = time.perf_counter(), time.thread_time()
        self.cap = cap

    def saw(self, value, norm):
        if norm < self.best[1]:
            self.best = (value, norm)
        used = time.thread_time() - self.processor_begin
        if norm <= GOAL:
            self.to_goal, self.processor_to_goal = time.perf_counter() - self.begin, used
        if norm <= GOAL or used > self.cap:
            raise Done

    def value_gradient(self, x):
        self.count["gradient"] += 1
        value, gradient = self.problem.value_gradient(x)
        self.saw(value, np.abs(gradient).max())
        return value, gradient

    def hessian(self, x):
        self.count["hessian"] += 1
        return self.problem.hessian(x)

    def jacobian(self, x):
        """SciPy keeps its residuals to itself, so they are computed again for the gradient, off the clock."""
        self.count["jacobian"] += 1
        j = self.problem.jacobian(x)
        paused, processor_paused = time.perf_counter(), time.thread_time()
        r = self.problem.residuals(x)
        norm = 2 * np.abs(r @ j).max()
        self.begin += time.perf_counter() - paused
        self.processor_begin += time.thread_time() - processor_paused
        self.saw(r @ r, norm)
        return j


def minimizer(method, **options):
    def run(w, x):
        extra = {"hess": w.hessian} if method == "trust-exact" else {}
        minimize(w.value_gradient, x, jac=True, method=method, options=options, **extra)
    return run


def squares(method):
    def run(w, x):
        tiny = 1e-15
        least_squares(w.problem.residuals, x, jac=w.jacobian, method=method, ftol=tiny, xtol=tiny, gtol=tiny,
                      max_nfev=MANY)
    return run


def flow(method):
    def run(w, x):
        solve_ivp(lambda t, y: -w.value_gradient(y)[1], (0, 1e14), x, method=method,
                  jac=lambda t, y: -w.hessian(y), rtol=1e-6, atol=1e-9)
    return run


SOLVERS = {
    "trust-exact": minimizer("trust-exact", gtol=GOAL, maxiter=MANY),
    "BFGS": minimizer("BFGS", gtol=GOAL, maxiter=MANY),
    "L-BFGS-B, m=10": minimizer("L-BFGS-B", maxcor=10, ftol=0, gtol=GOAL, maxiter=MANY, maxfun=MANY),
    "L-BFGS-B, m=50": minimizer("L-BFGS-B", maxcor=50, ftol=0, gtol=GOAL, maxiter=MANY, maxfun=MANY),
    "least_squares trf": squares("trf"),
    "least_squares lm": squares("lm"),
    "BDF": flow("BDF"),
    "Radau": flow("Radau"),
}


def once(problem, start, solver, cap):
    watched = Watched(problem, cap)
    status = "ended"
    try:
        SOLVERS[solver](watched, start.copy())
    except Done:
        status = "goal" if watched.to_goal == watched.to_goal else "time"
    except (ValueError, np.linalg.LinAlgError, FloatingPointError) as e:
        status = type(e).__name__
    return watched, status, time.perf_counter() - watched.begin


def measure(problem, start, solver, cap, patience):
    watched, status, seconds = once(problem, start, solver, cap)
    times, processor = [watched.to_goal], [watched.processor_to_goal]
    begin = time.perf_counter()
    while status == "goal" and time.perf_counter() - begin < patience:
        watched, status, seconds = once(problem, start, solver, cap)
        times.append(watched.to_goal)
        processor.append(watched.processor_to_goal)
    return watched, status, seconds, float(np.median(times)), float(np.mean(processor)), len(times)


def check(problem, entry, start):
    value, gradient = problem.value_gradient(start)
    assert abs(value - entry["loss"]) <= 1e-12 * (1 + abs(value)), entry["name"]
    np.testing.assert_allclose(gradient, entry["gradient"], rtol=1e-9, atol=1e-12 * (1 + np.abs(gradient).max()))
    h = 1e-6
    direction = np.cos(np.arange(len(start)) + 1.0)
    numeric = (problem.value_gradient(start + h * direction)[1] - problem.value_gradient(start - h * direction)[1]) / 2 / h
    exact = problem.hessian(start) @ direction
    rounding = 1e-15 * np.abs(gradient).max() / h
    assert np.abs(exact - numeric).max() <= 1e-5 * (1 + np.abs(exact).max()) + rounding, entry["name"]


def read(entry):
    problem = Network(entry["network"]) if "network" in entry else SumOfSquares(entry["name"])
    start = np.array(entry["start"])
    check(problem, entry, start)
    return problem, start


def main(folder, cap, patience, part=""):
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    with open(os.path.join(folder, "problems.json")) as file:
        entries = json.load(file)
    with open(os.path.join(folder, "scipy.csv"), "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["problem", "group", "solver", "status", "loss", "gradient", "gradient-evaluations",
                      "hessian-evaluations", "jacobian-evaluations", "seconds", "seconds-to-goal",
                      "processor-seconds-to-goal", "repeats"])
        for entry in (e for e in entries if part in e["name"]):
            problem, start = read(entry)
            for solver in SOLVERS:
                if solver.startswith("least") and not problem.residual_form:
                    continue
                w, status, seconds, goal, processor, repeats = measure(problem, start, solver, float(cap), float(patience))
                row = [entry["name"], entry["group"], solver, status, *w.best, *w.count.values(),
                       f"{seconds:.4g}", f"{goal:.4g}", f"{processor:.4g}", repeats]
                out.writerow(row)
                file.flush()
                print(*row, sep=",")


if __name__ == "__main__":
    main(*sys.argv[1:])
