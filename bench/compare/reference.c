// Gradient and Gauss-Newton part plus curvature of 2-k-1 networks, mean squared error, written plainly for gcc's vectorizer
// (-O3 -march=native -ffast-math): what a C programmer gets without intrinsics. Prints c,operation,activation,k,N,microseconds.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define BLOCK 256
static int k, samples, use_tanh;
static double *x0, *x1, *t, *w, *g, *h;
static double a[100][BLOCK], d1[100][BLOCK], d2[100][BLOCK], r[BLOCK], row[4][100][BLOCK];

static double now(void) {
    struct timespec s;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &s);
    return s.tv_sec + 1e-9 * s.tv_nsec;
}

static void forward(int at, int m) {
    for (int n = 0; n < m; n++) r[n] = w[4 * k] - t[at + n];
    for (int i = 0; i < k; i++) {
        double u = w[i], v = w[k + i], b = w[2 * k + i], c = w[3 * k + i];
        for (int n = 0; n < m; n++) {
            double z = u * x0[at + n] + v * x1[at + n] + b;
            if (use_tanh) {
                double e = exp(-2 * fabs(z)), q = 1 / (1 + e), th = (1 - e) * q, d = 4 * e * q * q;
                a[i][n] = copysign(th, z); d1[i][n] = d; d2[i][n] = -2 * copysign(th, z) * d;
            } else {
                double e = exp(-fabs(z)), q = 1 / (1 + e);
                a[i][n] = fmax(z, 0) + log(1 + e); d1[i][n] = z < 0 ? e * q : q; d2[i][n] = e * q * q;
            }
            r[n] += c * a[i][n];
        }
    }
}

static double dot(const double *p, const double *q, int m) {
    double s = 0;
    for (int n = 0; n < m; n++) s += p[n] * q[n];
    return s;
}

static void gradient(void) {
    memset(g, 0, 8 * (4 * k + 1));
    for (int at = 0; at < samples; at += BLOCK) {
        int m = samples - at < BLOCK ? samples - at : BLOCK;
        forward(at, m);
        for (int i = 0; i < k; i++) {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int n = 0; n < m; n++) {
                double q = d1[i][n] * r[n];
                s0 += q * x0[at + n]; s1 += q * x1[at + n]; s2 += q; s3 += a[i][n] * r[n];
            }
            double c = 2 * w[3 * k + i] / samples;
            g[i] += c * s0; g[k + i] += c * s1; g[2 * k + i] += c * s2; g[3 * k + i] += 2 * s3 / samples;
        }
        for (int n = 0; n < m; n++) g[4 * k] += 2 * r[n] / samples;
    }
}

static void hessian(void) {
    int p = 4 * k + 1;
    memset(h, 0, 8 * (size_t)p * p);
    for (int at = 0; at < samples; at += BLOCK) {
        int m = samples - at < BLOCK ? samples - at : BLOCK;
        forward(at, m);
        for (int i = 0; i < k; i++)
            for (int n = 0; n < m; n++) {
                double q = w[3 * k + i] * d1[i][n];
                row[0][i][n] = q * x0[at + n]; row[1][i][n] = q * x1[at + n]; row[2][i][n] = q; row[3][i][n] = a[i][n];
            }
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < k; i++)
                for (int c = 0; c <= b; c++)
                    for (int j = 0; j < (c == b ? i + 1 : k); j++)
                        h[(b * k + i) * (size_t)p + c * k + j] += 2 * dot(row[b][i], row[c][j], m) / samples;
        for (int b = 0; b < 4; b++)
            for (int i = 0; i < k; i++) {
                double s = 0;
                for (int n = 0; n < m; n++) s += row[b][i][n];
                h[4 * k * (size_t)p + b * k + i] += 2 * s / samples;
            }
        for (int i = 0; i < k; i++) {
            double s[9] = {0}, c = 2 * w[3 * k + i] / samples;
            for (int n = 0; n < m; n++) {
                double q = d2[i][n] * r[n], u = d1[i][n] * r[n], y0 = x0[at + n], y1 = x1[at + n];
                s[0] += q * y0 * y0; s[1] += q * y0 * y1; s[2] += q * y1 * y1; s[3] += q * y0; s[4] += q * y1; s[5] += q;
                s[6] += u * y0; s[7] += u * y1; s[8] += u;
            }
            h[i * (size_t)p + i] += c * s[0]; h[(k + i) * (size_t)p + i] += c * s[1]; h[(k + i) * (size_t)p + k + i] += c * s[2];
            h[(2 * k + i) * (size_t)p + i] += c * s[3]; h[(2 * k + i) * (size_t)p + k + i] += c * s[4];
            h[(2 * k + i) * (size_t)p + 2 * k + i] += c * s[5];
            for (int b = 0; b < 3; b++) h[(3 * k + i) * (size_t)p + b * k + i] += 2 * s[6 + b] / samples;
        }
    }
    h[4 * k * (size_t)p + 4 * k] = 2;
    for (int i = 0; i < p; i++) for (int j = 0; j < i; j++) h[j * (size_t)p + i] = h[i * (size_t)p + j];
}

static double uniform(void) { return 2.0 * rand() / RAND_MAX - 1; }
static int compare(const void *p, const void *q) { double u = *(double *)p, v = *(double *)q; return (u > v) - (u < v); }

static void measure(const char *name, void (*call)(void)) {
    double times[9];
    call();
    double start = now();
    call();
    int inner = 1 + (int)(0.03 / (now() - start + 1e-9));
    for (int i = 0; i < 9; i++) {
        start = now();
        for (int j = 0; j < inner; j++) call();
        times[i] = (now() - start) / inner;
    }
    qsort(times, 9, sizeof *times, compare);
    printf("c,%s,%s,%d,%d,%.3f\n", name, use_tanh ? "tanh" : "softplus", k, samples, 1e6 * times[4]);
}

int main(int argc, char **argv) {
    int largest = argc > 1 ? atoi(argv[1]) : 1000, widths[] = {10, 50, 100};
    x0 = malloc(8 * 10000); x1 = malloc(8 * 10000); t = malloc(8 * 10000); w = malloc(8 * 401); g = malloc(8 * 401);
    h = malloc(8 * 401 * 401);
    for (int n = 0; n < 10000; n++) { x0[n] = uniform(); x1[n] = uniform(); t[n] = uniform(); }
    for (int i = 0; i < 401; i++) w[i] = uniform();
    for (use_tanh = 0; use_tanh < 2; use_tanh++)
        for (int i = 0; i < 3; i++)
            for (samples = 10; samples <= largest && samples <= 10000; samples *= 10) {
                k = widths[i];
                measure("gradient", gradient);
                measure("hessian", hessian);
            }
    return 0;
}
