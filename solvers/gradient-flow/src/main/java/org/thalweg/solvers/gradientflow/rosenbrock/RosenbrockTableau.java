package org.thalweg.solvers.gradientflow.rosenbrock;

/**
 * Coefficients of a stiffly accurate Rosenbrock method in the form of E. Hairer and G. Wanner (1996, Solving Ordinary
 * Differential Equations II, IV.7, eq. 7.25): (I/(hγ) − J) U<sub>i</sub> = f(y + Σ a<sub>ij</sub> U<sub>j</sub>) + Σ
 * (c<sub>ij</sub>/h) U<sub>j</sub>. The last argument plus the last U is the new point; the last U is the error estimate.
 */
final class RosenbrockTableau {

    private final int errorOrder;
    private final double gamma;
    private final double[][] a;
    private final double[][] c;
    private final double[][] dense;

    /**
     * @param errorOrder order of the embedded method plus one
     * @param gamma γ
     * @param a rows 2 … s, strictly lower
     * @param c rows 2 … s, strictly lower
     * @param dense one row of weights of U for each power in the interpolation
     */
    RosenbrockTableau(int errorOrder, double gamma, double[][] a, double[][] c, double[][] dense) {
        this.errorOrder = errorOrder;
        this.gamma = gamma;
        this.a = a;
        this.c = c;
        this.dense = dense;
    }

    int errorOrder() {
        return errorOrder;
    }

    int stages() {
        return a.length + 1;
    }

    double gamma() {
        return gamma;
    }

    /** Weight of U<sub>j</sub> in the argument of stage i, from 0. */
    double a(int i, int j) {
        return a[i - 1][j];
    }

    /** Weight of U<sub>j</sub>/h in the right-hand side of stage i, from 0. */
    double c(int i, int j) {
        return c[i - 1][j];
    }

    int densePowers() {
        return dense.length;
    }

    /** Weight of U<sub>j</sub> in the interpolation's term of that power. */
    double dense(int power, int j) {
        return dense[power][j];
    }

    /** Rodas4: order 4 with error estimate of order 3, 6 stages, L-stable (Hairer and Wanner 1996, IV.7, method RODAS). */
    static RosenbrockTableau rodas4() {
        return new RosenbrockTableau(
                4,
                0.25,
                new double[][] {
                    {1.544000000000000},
                    {0.9466785280815826, 0.2557011698983284},
                    {3.314825187068521, 2.896124015972201, 0.9986419139977817},
                    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
                    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
                },
                new double[][] {
                    {-5.668800000000000},
                    {-2.430093356833875, -0.2063599157091915},
                    {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
                    {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
                    {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
                },
                new double[][] {
                    {10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0
                    },
                    {-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872, 0
                    }
                });
    }

    /** Rodas5P: order 5 with error estimate of order 4, 8 stages, L-stable (G. Steinebach, BIT 63, 27, 2023). */
    static RosenbrockTableau rodas5P() {
        return new RosenbrockTableau(
                5,
                0.21193756319429014,
                new double[][] {
                    {3.0},
                    {2.849394379747939, 0.45842242204463923},
                    {-6.954028509809101, 2.489845061869568, -10.358996098473584},
                    {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
                    {
                        -7.502846399306121,
                        2.561846144803919,
                        -11.627539656261098,
                        -0.18268767659942256,
                        0.030198172008377946
                    },
                    {
                        -7.502846399306121,
                        2.561846144803919,
                        -11.627539656261098,
                        -0.18268767659942256,
                        0.030198172008377946,
                        1
                    },
                    {
                        -7.502846399306121,
                        2.561846144803919,
                        -11.627539656261098,
                        -0.18268767659942256,
                        0.030198172008377946,
                        1,
                        1
                    }
                },
                new double[][] {
                    {-14.155112264123755},
                    {-17.97296035885952, -2.859693295451294},
                    {147.12150275711716, -1.41221402718213, 71.68940251302358},
                    {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
                    {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471
                    },
                    {
                        30.91273214028599,
                        -3.1208243349937974,
                        77.79954646070892,
                        34.28646028294783,
                        -19.097331116725623,
                        -28.087943162872662
                    },
                    {
                        37.80277123390563,
                        -3.2571969029072276,
                        112.26918849496327,
                        66.9347231244047,
                        -40.06618937091002,
                        -54.66780262877968,
                        -9.48861652309627
                    }
                },
                new double[][] {
                    {
                        25.948786856663858,
                        -2.5579724845846235,
                        10.433815404888879,
                        -2.3679251022685204,
                        0.524948541321073,
                        1.1241088310450404,
                        0.4272876194431874,
                        -0.17202221070155493
                    },
                    {
                        -9.91568850695171,
                        -0.9689944594115154,
                        3.0438037242978453,
                        -24.495224566215796,
                        20.176138334709044,
                        15.98066361424651,
                        -6.789040303419874,
                        -6.710236069923372
                    },
                    {
                        11.419903575922262,
                        2.8879645146136994,
                        72.92137995996029,
                        80.12511834622643,
                        -52.072871366152654,
                        -59.78993625266729,
                        -0.15582684282751913,
                        4.883087185713722
                    }
                });
    }
}
