package org.thalweg.solvers.global;

/**
 * Options of {@link BasinHopping}.
 *
 * @param hops number of perturbations, each followed by an inner solve
 * @param temperature of the Metropolis test, in units of the loss; 0 accepts no rise
 * @param stepSize first bound on the displacement of each parameter
 * @param targetAcceptance part of the hops that should be accepted, between 0 and 1
 * @param adaptationInterval hops between two changes of the step size
 * @param stepFactor the step size is multiplied or divided by this; between 0 and 1, 1 keeps it fixed
 */
public record BasinHoppingOptions(
        long hops,
        double temperature,
        double stepSize,
        double targetAcceptance,
        long adaptationInterval,
        double stepFactor) {

    private static final BasinHoppingOptions DEFAULTS = new BasinHoppingOptions(100, 0.01, 0.5, 0.5, 10, 0.9);

    /** Checks ranges. */
    public BasinHoppingOptions {
        MultiStartOptions.require(hops >= 1, "number of hops", hops, "at least 1");
        MultiStartOptions.require(
                temperature >= 0 && Double.isFinite(temperature), "temperature", temperature, "at least 0 and finite");
        MultiStartOptions.require(
                stepSize > 0 && Double.isFinite(stepSize), "step size", stepSize, "positive and finite");
        MultiStartOptions.require(
                targetAcceptance > 0 && targetAcceptance < 1,
                "target acceptance",
                targetAcceptance,
                "between 0 and 1, both excluded");
        MultiStartOptions.require(
                adaptationInterval >= 1, "number of hops between adaptations", adaptationInterval, "at least 1");
        MultiStartOptions.require(
                stepFactor > 0 && stepFactor <= 1, "step factor", stepFactor, "above 0 and at most 1");
    }

    /**
     * {@return options of 100 hops at temperature 0.01, first step 0.5, adapted every 10 hops by 0.9 to an acceptance
     * of one half}
     */
    public static BasinHoppingOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another number of hops}
     *
     * @param newHops number of perturbations, each followed by an inner solve
     */
    public BasinHoppingOptions withHops(long newHops) {
        return new BasinHoppingOptions(
                newHops, temperature, stepSize, targetAcceptance, adaptationInterval, stepFactor);
    }

    /**
     * {@return a copy with another temperature}
     *
     * @param newTemperature of the Metropolis test, in units of the loss; 0 accepts no rise
     */
    public BasinHoppingOptions withTemperature(double newTemperature) {
        return new BasinHoppingOptions(
                hops, newTemperature, stepSize, targetAcceptance, adaptationInterval, stepFactor);
    }

    /**
     * {@return a copy with another first step size}
     *
     * @param newStepSize first bound on the displacement of each parameter
     */
    public BasinHoppingOptions withStepSize(double newStepSize) {
        return new BasinHoppingOptions(
                hops, temperature, newStepSize, targetAcceptance, adaptationInterval, stepFactor);
    }

    /**
     * {@return a copy with another adaptation of the step size}
     *
     * @param newTargetAcceptance part of the hops that shall be accepted, between 0 and 1
     * @param newInterval hops between two adaptations, at least 1
     * @param newFactor factor of the step size at an adaptation, between 0 and 1
     */
    public BasinHoppingOptions withAdaptation(double newTargetAcceptance, long newInterval, double newFactor) {
        return new BasinHoppingOptions(hops, temperature, stepSize, newTargetAcceptance, newInterval, newFactor);
    }
}
