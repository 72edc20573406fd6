/**
 * Objectives under a Gaussian distribution of inputs: teachers and infinite data.
 */
module org.thalweg.objectives.gaussian {
    requires transitive org.thalweg.core;
}
