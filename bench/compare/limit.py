#!/usr/bin/env python3
"""Runs a hand-vectorized C program of the user's on the grid's problems and prints its times as peers.py does.

Usage: limit.py PROGRAM FOLDER ACTIVATION WIDTH SAMPLES...
PROGRAM takes problem files and prints lines of comma-separated values under a heading with the columns k, N, act, c_grad_us
and any number of c_hess..._us, of which the least counts. A problem file holds float64 numbers: inputs (2), k, N, activation (0
softplus, 1 tanh), whether a Hessian follows (0); the inputs row by row; the targets; w[:,0], w[:,1], b, v, c; mean squared error;
its gradient in the same order.
"""
import csv
import subprocess
import sys
import numpy as np
from peers import Analytic


def write(path, problem):
    value, gw, gv, gc = problem.gradient()
    head = [2, problem.v.size, problem.t.size, int(problem.activation == "tanh"), 0]
    parts = [head, problem.x[:2], problem.t, problem.w.T, problem.v, [problem.c], [value], gw.T, gv, [gc]]
    np.concatenate([np.ravel(np.asarray(p, dtype="<f8")) for p in parts]).tofile(path)


def main():
    program, folder, activation, width = sys.argv[1:5]
    paths = []
    for samples in sys.argv[5:]:
        paths.append(f"{folder}/problem-{activation}-{width}-{samples}.bin")
        write(paths[-1], Analytic(int(width), int(samples), activation))
    printed = subprocess.run([program, *paths], check=True, stdout=subprocess.PIPE, text=True).stdout
    for row in csv.DictReader(line for line in printed.splitlines() if not line.startswith("#")):
        cell = f"{row['act']},{row['k']},{row['N']}"
        print(f"limit,gradient,{cell},{row['c_grad_us']}")
        hessians = [float(v) for k, v in row.items() if k.startswith("c_hess") and float(v) > 0]
        if hessians:
            print(f"limit,hessian,{cell},{min(hessians)}")


if __name__ == "__main__":
    main()
