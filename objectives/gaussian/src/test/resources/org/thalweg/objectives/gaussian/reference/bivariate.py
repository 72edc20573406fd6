"""P(u < h, y < k) of two standard normal variables of correlation rho to 20 digits: one integral over u in 40 digits.

Usage: python3 bivariate.py > bivariate.csv
"""
import mpmath as mp

mp.mp.dps = 40
print("h,k,rho,s,probability")
rhos = ["0", "0.1", "-0.1", "0.5", "-0.5", "0.9", "-0.9", "0.999", "-0.999", "0.999999"]
for text in rhos:
    rho = mp.mpf(float(text))
    s = mp.mpf(float(mp.sqrt(1 - rho * rho)))
    for h in (-3.0, -1.0, -0.2, 0.0, 0.7, 2.5):
        for k in (-2.0, -0.2, 0.5, 0.7001):
            norm = mp.sqrt(rho * rho + s * s)
            f = lambda u: mp.exp(-u * u / 2) / mp.sqrt(2 * mp.pi) * mp.ncdf((k * norm - rho * u) / s)
            edge = k / rho if rho != 0 else mp.mpf(0)
            points = sorted({x for x in [mp.mpf(-14), mp.mpf(h), edge, edge - 10 * s, edge + 10 * s, mp.mpf(-4)] if -14 <= x <= h})
            print(f"{h},{k},{float(rho)!r},{float(s)!r},{mp.nstr(mp.quad(f, points), 20)}")
