package org.thalweg.solvers.quasinewton;

/**
 * A line search for the strong Wolfe conditions, or the approximate ones where values are lost in rounding.
 *
 * <p>Near a minimum φ(α) − φ(0) is rounding noise long before the slopes are. A step is therefore also accepted if
 * (2δ − 1) φ′(0) ≥ φ′(α) ≥ σ φ′(0), the demanded decrease is near rounding error and φ(α) does not exceed a ceiling that
 * the caller sets at the lowest value plus its rounding error (Hager and Zhang's (4.1), with ε the actual noise instead of
 * 10⁻⁶).
 *
 * <p>Source: W. Hager and H. Zhang, A new conjugate gradient method with guaranteed descent and an efficient line search,
 * SIAM J. Optim. 16 (2005) 170–192, section 4: bracketing B0–B3, interval update U0–U3 and secant steps. A trial that is
 * not finite counts as too high.
 */
final class HagerZhangLineSearch {

    private static final int MAX_EVALUATIONS = 60;
    private static final double EXPANSION = 5;
    /** Share of the interval that must go within two secant steps, or it is halved: γ of the paper. */
    private static final double SHRINK = 0.66;

    private static final double BACK_FROM_NOT_FINITE = 0.1;
    /** Smallest share of the interval on either side of a secant step. */
    private static final double MARGIN = 1e-3;
    /** Decreases demanded below this many rounding errors are judged by slopes as well. */
    private static final double RESOLVABLE = 1e4;

    private final WolfeConstants wolfe;
    private LineFunction line;
    private double limit;
    private double ceiling;
    private double noise;
    private double firstStep;
    private double firstSlope;
    private boolean sawNotFinite;
    private int evaluations;
    private double low;
    private double lowSlope;
    private double high;
    private double highSlope;
    private boolean highFinite;
    private double best;
    private double bestValue;

    HagerZhangLineSearch(WolfeConstants wolfe) {
        this.wolfe = wolfe;
    }

    /**
     * Searches along a descent direction; after success the line function holds the accepted point.
     *
     * @param step first trial, positive
     * @param newCeiling largest value at which slopes alone may decide
     * @param newNoise rounding error of the value
     * @return whether a step was accepted
     */
    boolean search(LineFunction function, double step, double newCeiling, double newNoise) {
        return search(function, step, Double.POSITIVE_INFINITY, newCeiling, newNoise);
    }

    /**
     * As {@link #search(LineFunction, double, double, double)} for steps up to a limit, where a sufficient decrease is
     * enough.
     */
    boolean search(LineFunction function, double step, double largest, double newCeiling, double newNoise) {
        line = function;
        limit = largest;
        ceiling = newCeiling;
        noise = newNoise;
        firstStep = Double.NaN;
        sawNotFinite = false;
        evaluations = 0;
        low = 0;
        lowSlope = line.originSlope();
        high = Double.POSITIVE_INFINITY;
        best = 0;
        bestValue = line.originValue();
        if (expand(step) || narrow()) {
            return true;
        }
        return best > 0 && takeBest();
    }

    /** By how much the lowest trial of the last search was below the origin. */
    double largestReduction() {
        return line.originValue() - bestValue;
    }

    /**
     * The reduction that the slopes at the origin and at the first finite trial promise: at the zero of the line through
     * them, φ′(0)²α / 2(φ′(α) − φ′(0)), or by the slope alone where that grows steeper.
     */
    double promisedReduction() {
        double first = line.originSlope();
        if (Double.isNaN(firstStep)) {
            // Without a finite trial nothing speaks against the slope; without a trial that moved nothing is promised.
            return sawNotFinite ? Double.POSITIVE_INFINITY : 0;
        }
        return firstSlope > 0.5 * first ? 0.5 * first * first * firstStep / (firstSlope - first) : -first * firstStep;
    }

    /** B0–B3: grows the step until it is accepted or an interval is found. */
    private boolean expand(double first) {
        double step = Math.min(first, limit);
        while (Double.isFinite(step) && hasEvaluations()) {
            if (accepts(step)) {
                return true;
            }
            place(step);
            if (high != Double.POSITIVE_INFINITY || step == limit) {
                return false;
            }
            step = Math.min(EXPANSION * step, limit);
        }
        return false;
    }

    /** Secant steps, with a halving whenever two of them have not shrunk the interval enough. */
    private boolean narrow() {
        if (high == Double.POSITIVE_INFINITY) {
            return false;
        }
        double width = high - low;
        for (int count = 1; hasEvaluations(); count++) {
            boolean slow = count % 3 == 0 && high - low > SHRINK * width;
            double step = slow ? middle() : secant();
            if (!(step > low && step < high)) {
                return false;
            }
            if (accepts(step)) {
                return true;
            }
            if (!line.moved()) {
                return false;
            }
            place(step);
            if (count % 3 == 0) {
                width = high - low;
            }
        }
        return false;
    }

    /** Half-way, or, while the interval spans decades because the first trial was far too long, nearer to its lower end. */
    private double middle() {
        return low + (low < 0.01 * high ? 0.1 : 0.5) * (high - low);
    }

    /** Zero of the line through the end slopes; where the upper slope says nothing, a point nearer to the lower end. */
    private double secant() {
        if (!highFinite) {
            return low + BACK_FROM_NOT_FINITE * (high - low);
        }
        if (highSlope <= 0) {
            return middle();
        }
        double width = high - low;
        double step = low + width * (-lowSlope / (highSlope - lowSlope));
        // Slopes that differ by many decades put the zero so near an end that it gains nothing.
        double margin = MARGIN * width;
        return Math.min(Math.max(step, low + margin), high - margin);
    }

    private boolean hasEvaluations() {
        return evaluations < MAX_EVALUATIONS;
    }

    /** Evaluates a trial; whether it meets the strong or the approximate Wolfe conditions. */
    private boolean accepts(double step) {
        line.evaluate(step);
        evaluations++;
        sawNotFinite |= line.moved() && !line.isFinite();
        if (!line.isFinite() || !line.moved()) {
            return false;
        }
        if (Double.isNaN(firstStep)) {
            firstStep = step;
            firstSlope = line.slope();
        }
        if (line.value() < bestValue) {
            best = step;
            bestValue = line.value();
        }
        double first = line.originSlope();
        boolean flat = Math.abs(line.slope()) <= -wolfe.curvature() * first;
        boolean notSteep = line.slope() <= (2 * wolfe.sufficientDecrease() - 1) * first;
        boolean atLimit = step == limit && line.slope() < 0 && isLower(step);
        return atLimit || flat && (isLower(step) || notSteep && isLevel(step));
    }

    /** Sufficient decrease. */
    private boolean isLower(double step) {
        return line.value() - line.originValue() <= wolfe.sufficientDecrease() * step * line.originSlope();
    }

    /** Not too high where values cannot show a sufficient decrease. */
    private boolean isLevel(double step) {
        return -wolfe.sufficientDecrease() * step * line.originSlope() <= RESOLVABLE * noise && line.value() <= ceiling;
    }

    /** U0–U3: the interval keeps a lower end that descends and is low enough, so that it holds acceptable steps. */
    private void place(double step) {
        boolean finite = line.isFinite();
        if (finite && line.slope() < 0 && (isLower(step) || isLevel(step))) {
            low = step;
            lowSlope = line.slope();
        } else {
            high = step;
            highSlope = line.slope();
            highFinite = finite;
        }
    }

    /** No step met the conditions, but one lowered the value by more than rounding. */
    private boolean takeBest() {
        if (!(bestValue < line.originValue() - noise)) {
            return false;
        }
        line.evaluate(best);
        return line.isFinite();
    }
}
