// Gradient and Hessian of 2-k-1 networks, mean squared error, and the gradient of XOR, written plainly for gcc's vectorizer and
// its vector library (-O3 -march=native -ffast-math -lmvec): what a C programmer gets without intrinsics.
// Usage: reference ACTIVATION WIDTH SAMPLES...   prints c,operation,activation,k,N,microseconds
//        reference xor                           prints c,operation,problem,microseconds
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

static void tanhs(int m, double u, double v, double b, const double *restrict p, const double *restrict q,
                  double *restrict f, double *restrict f1, double *restrict f2) {
    for (int n = 0; n < m; n++) {
        double z = u * p[n] + v * q[n] + b, e = exp(-2 * fabs(z)), c = 1 / (1 + e), th = copysign((1 - e) * c, z);
        double d = 4 * e * c * c;
        f[n] = th; f1[n] = d; f2[n] = -2 * th * d;
    }
}

static void softpluses(int m, double u, double v, double b, const double *restrict p, const double *restrict q,
                       double *restrict f, double *restrict f1, double *restrict f2) {
    for (int n = 0; n < m; n++) {
        double z = u * p[n] + v * q[n] + b, e = exp(-fabs(z)), c = 1 / (1 + e);
        f[n] = fmax(z, 0) + log(1 + e); f1[n] = z < 0 ? e * c : c; f2[n] = e * c * c;
    }
}

static void add(int m, double c, const double *restrict f, double *restrict sum) {
    for (int n = 0; n < m; n++) sum[n] += c * f[n];
}

static void forward(int at, int m) {
    for (int n = 0; n < m; n++) r[n] = w[4 * k] - t[at + n];
    for (int i = 0; i < k; i++) {
        (use_tanh ? tanhs : softpluses)(m, w[i], w[k + i], w[2 * k + i], x0 + at, x1 + at, a[i], d1[i], d2[i]);
        add(m, w[3 * k + i], a[i], r);
    }
}

static double dot(const double *p, const double *q, int m) {
    double s = 0;
    for (int n = 0; n < m; n++) s += p[n] * q[n];
    return s;
}

static void sums(int m, const double *restrict f, const double *restrict f1, const double *restrict p,
                 const double *restrict q, double s[4]) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (int n = 0; n < m; n++) {
        double d = f1[n] * r[n];
        s0 += d * p[n]; s1 += d * q[n]; s2 += d; s3 += f[n] * r[n];
    }
    s[0] = s0; s[1] = s1; s[2] = s2; s[3] = s3;
}

static void gradient(void) {
    memset(g, 0, 8 * (4 * k + 1));
    for (int at = 0; at < samples; at += BLOCK) {
        int m = samples - at < BLOCK ? samples - at : BLOCK;
        forward(at, m);
        for (int i = 0; i < k; i++) {
            double s[4], c = 2 * w[3 * k + i] / samples;
            sums(m, a[i], d1[i], x0 + at, x1 + at, s);
            g[i] += c * s[0]; g[k + i] += c * s[1]; g[2 * k + i] += c * s[2]; g[3 * k + i] += 2 * s[3] / samples;
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

static double microseconds(void (*call)(void)) {
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
    return 1e6 * times[4];
}

// XOR: 2-6-2, tanh, softmax with cross-entropy, four samples in the order of a truth table, mean loss and gradient.
enum { HIDDEN = 6, POINTS = 4 };
static double xor_theta[5 * HIDDEN + 2], xor_gradient_[5 * HIDDEN + 2], xor_value;

static void xor_gradient(void) {
    static const double p0[POINTS] = {0, 0, 1, 1}, p1[POINTS] = {0, 1, 0, 1}, target[POINTS] = {0, 1, 1, 0};
    const double *u = xor_theta, *b = u + 2 * HIDDEN, *v = b + HIDDEN, *c = v + 2 * HIDDEN;
    double z[HIDDEN][POINTS], act[HIDDEN][POINTS], slope[HIDDEN][POINTS], y0[POINTS], y1[POINTS], q0[POINTS], q1[POINTS], loss[POINTS];
    for (int i = 0; i < HIDDEN; i++)
        for (int n = 0; n < POINTS; n++) z[i][n] = u[2 * i] * p0[n] + u[2 * i + 1] * p1[n] + b[i];
    for (int i = 0; i < HIDDEN; i++)
        for (int n = 0; n < POINTS; n++) {
            double e = exp(-2 * fabs(z[i][n])), q = 1 / (1 + e);
            act[i][n] = copysign((1 - e) * q, z[i][n]);
            slope[i][n] = 4 * e * q * q;
        }
    for (int n = 0; n < POINTS; n++) {
        y0[n] = c[0];
        y1[n] = c[1];
    }
    for (int i = 0; i < HIDDEN; i++)
        for (int n = 0; n < POINTS; n++) {
            y0[n] += v[i] * act[i][n];
            y1[n] += v[HIDDEN + i] * act[i][n];
        }
    for (int n = 0; n < POINTS; n++) {
        double d = y1[n] - y0[n], e = exp(-fabs(d)), q = 1 / (1 + e), one = d < 0 ? e * q : q;
        loss[n] = fmax(d, 0) - target[n] * d + log(1 + e);
        q1[n] = (one - target[n]) / POINTS;
        q0[n] = -q1[n];
    }
    xor_value = (loss[0] + loss[1] + loss[2] + loss[3]) / POINTS;
    double *g = xor_gradient_;
    for (int i = 0; i < HIDDEN; i++) {
        double s0 = 0, s1 = 0, s2 = 0, t0 = 0, t1 = 0;
        for (int n = 0; n < POINTS; n++) {
            double d = (v[i] * q0[n] + v[HIDDEN + i] * q1[n]) * slope[i][n];
            s0 += d * p0[n]; s1 += d * p1[n]; s2 += d; t0 += q0[n] * act[i][n]; t1 += q1[n] * act[i][n];
        }
        g[2 * i] = s0; g[2 * i + 1] = s1; g[2 * HIDDEN + i] = s2; g[3 * HIDDEN + i] = t0; g[4 * HIDDEN + i] = t1;
    }
    g[5 * HIDDEN] = q0[0] + q0[1] + q0[2] + q0[3];
    g[5 * HIDDEN + 1] = q1[0] + q1[1] + q1[2] + q1[3];
}

int main(int argc, char **argv) {
    if (argc > 1 && !strcmp(argv[1], "xor")) {
        for (int i = 0; i < 5 * HIDDEN + 2; i++) xor_theta[i] = uniform();
        printf("c,gradient,\"2;6:tanh,2:softmax;4\",%.4f\n", microseconds(xor_gradient));
        return 0;
    }
    if (argc < 4 || (k = atoi(argv[2])) < 1 || k > 100) {
        fprintf(stderr, "usage: %s softplus|tanh 1..100 SAMPLES... | xor\n", argv[0]);
        return 2;
    }
    use_tanh = !strcmp(argv[1], "tanh");
    int most = 0;
    for (int i = 3; i < argc; i++) most = atoi(argv[i]) > most ? atoi(argv[i]) : most;
    x0 = malloc(8 * (size_t)most); x1 = malloc(8 * (size_t)most); t = malloc(8 * (size_t)most); w = malloc(8 * 401);
    g = malloc(8 * 401); h = malloc(8 * 401 * 401);
    for (int n = 0; n < most; n++) { x0[n] = uniform(); x1[n] = uniform(); t[n] = uniform(); }
    for (int i = 0; i < 401; i++) w[i] = uniform();
    for (int i = 3; i < argc; i++) {
        const char *operations = getenv("OPERATIONS");
        samples = atoi(argv[i]);
        if (!operations || strstr(operations, "gradient"))
            printf("c,gradient,%s,%d,%d,%.3f\n", argv[1], k, samples, microseconds(gradient));
        if (!operations || strstr(operations, "hessian"))
            printf("c,hessian,%s,%d,%d,%.3f\n", argv[1], k, samples, microseconds(hessian));
    }
    return 0;
}
