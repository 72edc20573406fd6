"""Best and median processor time of NumPy's eigh on a random symmetric matrix of order 401 (or the argument)."""
import sys
import time

import numpy as np

n = int(sys.argv[1]) if len(sys.argv) > 1 else 401
a = np.random.default_rng(1).normal(size=(n, n))
a = a + a.T
times = []
for _ in range(40):
    start = time.process_time()
    np.linalg.eigh(a)
    times.append(1e3 * (time.process_time() - start))
times = sorted(times[10:])
print(f'n = {n}: best {times[0]:.1f} ms, median {times[15]:.1f} ms, NumPy {np.__version__}')
