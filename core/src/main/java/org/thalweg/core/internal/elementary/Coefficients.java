package org.thalweg.core.internal.elementary;

/**
 * Constants that the scalar and the vector twins share.
 *
 * <p>The polynomials are near-minimax (interpolation at Chebyshev nodes); {@code coefficients.py} in this package's test
 * resources computes and checks them.
 */
final class Coefficients {

    /** 1.5 · 2^52: adding it rounds to an integer, which then stands in the low bits of the sum. */
    static final double MAGIC = 0x1.8p52;

    /** Bits of MAGIC. */
    static final long MAGIC_BITS = 0x4338L << 48;

    static final double LOG2_E = 1.4426950408889634;

    /** ln 2 to 53 bits; k · LN2_HIGH ± x is exact in an fma whenever k = round(x / ln 2). */
    static final double LN2_HIGH = 0.6931471805599453;

    /** ln 2 − LN2_HIGH. */
    static final double LN2_LOW = 2.3190468138462996e-17;

    /** Where exp(−y), also times y³, has become 0. */
    static final double EXP_ZERO = 777;

    /** Where exp(x) has become infinite. */
    static final double EXP_INFINITE = 710;

    /** Where exp(−y) − 1 has become −1. */
    static final double EXPM1_FLAT = 60;

    /** Bits of √½ rounded down to 32 bits: mantissas are brought into [√½, √2). */
    static final long SQRT_HALF_BITS = 0x3fe6a09eL << 32;

    /** Turns the sign of an argument into a bound: STEEP · x is beyond ±1 for all x that matter; see its uses. */
    static final double STEEP = 0x1p60;

    /** Keeps 2^k · 2^SHIFT normal down to the least subnormal 2^k. */
    static final double UNSHIFT = 0x1p-100;

    /** The sign bit. */
    static final long SIGN_BIT = 1L << 63;

    /** Bits of 2^0. */
    static final long ONE_BITS = 0x3ffL << 52;

    /** Bits of 2^SHIFT, SHIFT = 100. */
    static final long SHIFTED_ONE_BITS = (0x3ffL + 100) << 52;

    /** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2. */
    static final double EXP_0 = 0.5;

    static final double EXP_1 = 0.1666666666666667;
    static final double EXP_2 = 0.04166666666666667;
    static final double EXP_3 = 0.008333333333326136;
    static final double EXP_4 = 0.0013888888888883748;
    static final double EXP_5 = 0.00019841269874820627;
    static final double EXP_6 = 2.4801587325547743e-05;
    static final double EXP_7 = 2.7557255400206422e-06;
    static final double EXP_8 = 2.75572736431103e-07;
    static final double EXP_9 = 2.5105217004720745e-08;
    static final double EXP_10 = 2.0914686968086876e-09;

    /** (2 artanh(s) / s − 2) / s² in s² for 0 ≤ s ≤ 1/3. */
    static final double ATANH_0 = 0.6666666666666666;

    static final double ATANH_1 = 0.40000000000014585;
    static final double ATANH_2 = 0.2857142856710876;
    static final double ATANH_3 = 0.22222222717427864;
    static final double ATANH_4 = 0.18181789436132859;
    static final double ATANH_5 = 0.15385570064958623;
    static final double ATANH_6 = 0.13314144209654935;
    static final double ATANH_7 = 0.12001072809590713;
    static final double ATANH_8 = 0.08800738486144674;
    static final double ATANH_9 = 0.1616404561194353;

    /** The same for |s| ≤ (√2 − 1) / (√2 + 1). */
    static final double LOG_0 = 0.666666666666667;

    static final double LOG_1 = 0.39999999999899444;
    static final double LOG_2 = 0.2857142862600327;
    static final double LOG_3 = 0.22222211130259878;
    static final double LOG_4 = 0.18182889455674947;
    static final double LOG_5 = 0.15331710618210773;
    static final double LOG_6 = 0.14616585424888623;

    /** Center of the variable u = (y − TAIL_CENTER) / (y + TAIL_CENTER) of the normal tail. */
    static final double TAIL_CENTER = 5.0;

    /** Where exp(−y²/2), also times y³, has become 0. */
    static final double DENSITY_ZERO = 39.4;

    /** (1 + y) Q(y) exp(y²/2) in u for 0 ≤ y ≤ 40; Q the upper tail of the normal distribution. */
    static final double TAIL_0 = 0.46151582985003775;

    static final double TAIL_1 = -0.0915522818340088;
    static final double TAIL_2 = 0.03103036842596338;
    static final double TAIL_3 = 0.010002352385204274;
    static final double TAIL_4 = -0.026401042966303377;
    static final double TAIL_5 = 0.024536963244480906;
    static final double TAIL_6 = -0.015170415402300888;
    static final double TAIL_7 = 0.00652200065602172;
    static final double TAIL_8 = -0.0016760723509154356;
    static final double TAIL_9 = 7.791692131159477e-06;
    static final double TAIL_10 = 0.0001823342156756057;
    static final double TAIL_11 = -5.3608037514625635e-05;
    static final double TAIL_12 = -9.896519380427111e-06;
    static final double TAIL_13 = 9.061184935388098e-06;
    static final double TAIL_14 = -6.883972175738501e-08;
    static final double TAIL_15 = -1.309925137980042e-06;
    static final double TAIL_16 = 1.2455844413329595e-07;
    static final double TAIL_17 = 1.9880186832899552e-07;
    static final double TAIL_18 = -2.186097318751282e-08;
    static final double TAIL_19 = -3.193142087507991e-08;
    static final double TAIL_20 = 3.5180215224753573e-10;
    static final double TAIL_21 = 3.977719908272422e-09;
    static final double TAIL_22 = 7.519514242694345e-10;

    /** What TAIL_0 lacks. */
    static final double TAIL_0_LOW = 2.3579531826879368e-17;

    /** erf(x/√2) / x in x² for |x| ≤ 1. */
    static final double ERF_0 = 0.7978845608028654;

    static final double ERF_1 = -0.13298076013381085;
    static final double ERF_2 = 0.019947114020070045;
    static final double ERF_3 = -0.0023746564309360687;
    static final double ERF_4 = 0.00023086937503311882;
    static final double ERF_5 = -1.888931158620769e-05;
    static final double ERF_6 = 1.3319359759310462e-06;
    static final double ERF_7 = -8.244821502832163e-08;
    static final double ERF_8 = 4.5408275171352e-09;
    static final double ERF_9 = -2.212865656551178e-10;
    static final double ERF_10 = 8.148653954853255e-12;

    /** What ERF_0 lacks. */
    static final double ERF_0_LOW = -5.001062925101284e-17;

    /** 1 / √(2π). */
    static final double INVERSE_SQRT_2PI = 0.3989422804014327;

    private Coefficients() {}
}
