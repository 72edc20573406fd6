"""First values of the documented stream, from an implementation that shares no code with the library.

Writes xoshiro256plusplus.csv: kind, seed, index, value. Longs as signed decimals, doubles in the hexadecimal form of
C and Java. Gaussians need only sqrt and log; log is taken in 60 digits with mpmath and rounded once, which agrees with
a logarithm of less than one ulp error except in rare cases of double rounding: the test allows two ulps there.

Run: python3 xoshiro256plusplus.py > xoshiro256plusplus.csv
"""
import mpmath

mpmath.mp.dps = 60
MASK = (1 << 64) - 1


def splitmix64(x):
    while True:
        x = (x + 0x9E3779B97F4A7C15) & MASK
        z = x
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def xoshiro256pp(seed):
    words = splitmix64(seed & MASK)
    s = [next(words) for _ in range(4)]
    while True:
        yield (rotl((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 45)


def signed(x):
    return x - (1 << 64) if x >> 63 else x


def doubles(seed):
    for x in xoshiro256pp(seed):
        yield (x >> 11) * 2.0 ** -53


def gaussians(seed):
    source = doubles(seed)
    while True:
        u = 2 * next(source) - 1
        v = 2 * next(source) - 1
        s = u * u + v * v
        if s >= 1 or s == 0:
            continue
        scale = mpmath.sqrt(-2 * mpmath.log(mpmath.mpf(s)) / mpmath.mpf(s))
        yield float(u * scale)
        yield float(v * scale)


def bounded(seed, bound):
    source = xoshiro256pp(seed)
    while True:
        product = (next(source) >> 32) * bound
        while product & 0xFFFFFFFF < (1 << 32) % bound:
            product = (next(source) >> 32) * bound
        yield product >> 32


def take(count, values):
    return [next(values) for _ in range(count)]


print("kind,seed,index,value")
for seed in (0, 1, 42, -1, 9223372036854775807):
    for i, x in enumerate(take(8, xoshiro256pp(seed))):
        print(f"long,{seed},{i},{signed(x)}")
    for i, x in enumerate(take(4, doubles(seed))):
        print(f"double,{seed},{i},{x.hex()}")
    for i, x in enumerate(take(6, gaussians(seed))):
        print(f"gaussian,{seed},{i},{x.hex()}")
    for bound in (1, 3, 10, 1 << 30, (1 << 31) - 1, 1431655766):
        for i, x in enumerate(take(6, bounded(seed, bound))):
            print(f"int{bound},{seed},{i},{x}")
