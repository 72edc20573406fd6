/**
 * Objectives under standard normal inputs: teacher and student, and the population loss of infinitely many samples.
 *
 * <p>Depend on it to study landscapes with a known truth. Found by name as {@code teacher-student}, {@code
 * gaussian-population} and {@code gaussian-quadrature}.
 *
 * @provides org.thalweg.core.spi.ObjectiveProvider
 */
module org.thalweg.objectives.gaussian {
    requires transitive org.thalweg.core;

    exports org.thalweg.objectives.gaussian;

    provides org.thalweg.core.spi.ObjectiveProvider with
            org.thalweg.objectives.gaussian.provider.PopulationProvider,
            org.thalweg.objectives.gaussian.provider.QuadratureProvider,
            org.thalweg.objectives.gaussian.provider.TeacherStudentProvider;
}
