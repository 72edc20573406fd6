package org.thalweg.analysis.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.analysis.embedding.Embedding;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

class ContinuationTest {

    /** E(x) = x⁴/4 − x²/2·c(p) + d(p)·x, with a linear or quadratic part depending on p. */
    private record Quartic(double square, double linear) implements Objective {
        private record None() implements Workspace {}

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public Workspace newWorkspace() {
            return new None();
        }

        @Override
        public double value(double[] x, Workspace w) {
            return 0.25 * x[0] * x[0] * x[0] * x[0] + 0.5 * square * x[0] * x[0] + linear * x[0];
        }

        @Override
        public double gradient(double[] x, double[] gradient, Workspace w) {
            gradient[0] = x[0] * x[0] * x[0] + square * x[0] + linear;
            return value(x, w);
        }

        @Override
        public double hessian(double[] x, double[] gradient, double[] hessian, Workspace w) {
            hessian[0] = 3 * x[0] * x[0] + square;
            return gradient(x, gradient, w);
        }

        @Override
        public void hessianVector(double[] x, double[] vector, double[] product, Workspace w) {
            product[0] = (3 * x[0] * x[0] + square) * vector[0];
        }
    }

    @Test
    void foldsOfTheCuspLieAtTheirClosedForm() {
        // x³ − x + p − 1 = 0 folds where x = ±1/√3, p = 1 ± 2/(3√3).
        double[] start = TestMinimizer.newton(new Quartic(-1, 0.9), new double[] {-1.2}, 20);
        Branch branch = Continuation.of(p -> new Quartic(-1, p - 1), new double[] {start[0]}, 1.9)
                .follow(0.1, 400);
        Branch other = Continuation.of(p -> new Quartic(-1, p - 1), new double[] {1.04}, 0.9)
                .follow(1.9, 400);
        assertThat(branch.events()).allMatch(event -> event.kind() == BranchEvent.Kind.FOLD);
        assertThat(other.events().get(0).kind()).isEqualTo(BranchEvent.Kind.FOLD);
        assertThat(other.events().get(0).parameter()).isCloseTo(1 + 2 / (3 * Math.sqrt(3)), within(1e-12));
        assertThat(other.events().get(0).point().theta()[0]).isCloseTo(1 / Math.sqrt(3), within(1e-6));
        assertThat(branch.events().get(0).parameter()).isCloseTo(1 - 2 / (3 * Math.sqrt(3)), within(1e-12));
    }

    @Test
    void pitchforkAtZeroIsFound() {
        // x³ + (p − 1)x = 0: the zero branch changes stability at p = 1.
        Branch branch =
                Continuation.of(p -> new Quartic(p - 1, 0), new double[] {0}, 2).follow(0.5, 200);
        assertThat(branch.end()).isEqualTo("the end of the window was reached");
        assertThat(branch.events()).hasSize(1);
        assertThat(branch.events().get(0).kind()).isEqualTo(BranchEvent.Kind.PITCHFORK);
        assertThat(branch.events().get(0).parameter()).isCloseTo(1, within(1e-13));
        assertThat(branch.points().get(0).morseIndex()).isZero();
        assertThat(branch.points().get(branch.points().size() - 1).morseIndex()).isEqualTo(1);
    }

    @Test
    void theEmbeddedThreeNodeMinimumOfXorBranchesWhereItIsKnown() {
        double[] narrow = null;
        for (long seed = 1; narrow == null; seed++) {
            NetworkObjective objective = Problems.xor(3, 7.5e-3);
            double[] end = TestMinimizer.minimize(objective, Problems.start(objective, seed), 500);
            narrow = objective.value(end, objective.newWorkspace()) < 0.35 ? end : null;
        }
        double[] wide =
                Embedding.zeroNeurons(Problems.xor(3, 7.5e-3), narrow, 1, 4).theta();
        Branch branch =
                Continuation.of(lambda -> Problems.xor(4, lambda), wide, 7.5e-3).follow(6e-3, 300);
        assertThat(branch.end()).isEqualTo("the end of the window was reached");
        assertThat(branch.events()).hasSize(1);
        BranchEvent event = branch.events().get(0);
        assertThat(event.kind()).isEqualTo(BranchEvent.Kind.PITCHFORK);
        assertThat(event.parameter()).isCloseTo(0.006843541245, within(1e-11));
        assertThat(event.point().value()).isCloseTo(0.315608284356534, within(1e-10));
        assertThat(branch.points().get(0).morseIndex()).isZero();
        assertThat(branch.points().get(branch.points().size() - 1).morseIndex()).isEqualTo(1);
    }

    @Test
    void bothHalvesOfAPitchforkAreOneBranchWithItsClosedForm() {
        // x³ + (p − 1)x = 0: beside x = 0 the branch x = ±√(1 − p) with E = −(1 − p)²/4.
        BifurcationDiagram diagram = Continuation.of(p -> new Quartic(p - 1, 0), new double[] {0}, 2)
                .diagram(0.5, 2, DiagramLimits.withDefaults());
        assertThat(diagram.complete()).isTrue();
        assertThat(diagram.events()).hasSize(1);
        assertThat(diagram.arcs()).hasSize(2);
        BifurcationDiagram.Arc side = diagram.arcs().get(1);
        assertThat(side.from()).hasValue(0);
        assertThat(side.branch().points()).allSatisfy(point -> {
            double p = point.parameter();
            assertThat(p).isBetween(0.5 - 1e-15, 1 + 1e-12);
            assertThat(point.theta()[0] * point.theta()[0]).isCloseTo(1 - p, within(1e-12));
            assertThat(point.value()).isCloseTo(-(1 - p) * (1 - p) / 4, within(1e-13));
        });
        assertThat(side.branch().points().get(side.branch().points().size() - 1).parameter())
                .isCloseTo(0.5, within(1e-15));
        assertThat(diagram.window().morseIndex()).isZero();
        assertThat(diagram.window().low()).isCloseTo(1, within(1e-13));
        assertThat(diagram.window().lowKind()).isEqualTo("pitchfork");
        assertThat(diagram.window().high()).isEqualTo(2);
    }

    @Test
    void aPitchforkIsLeftOnBothBranchesHoweverItIsReached() {
        // From the side branch the walk ends in the pitchfork and the middle branch is followed both ways.
        BifurcationDiagram diagram = Continuation.of(p -> new Quartic(p - 1, 0), new double[] {Math.sqrt(0.3)}, 0.7)
                .diagram(0.5, 2, DiagramLimits.withDefaults());
        assertThat(diagram.events()).hasSize(1);
        assertThat(diagram.events().get(0).parameter()).isCloseTo(1, within(1e-12));
        assertThat(diagram.arcs()).hasSize(4);
        assertThat(diagram.arcs().stream().filter(arc -> arc.from().isPresent()))
                .allSatisfy(arc -> assertThat(arc.branch()
                                .points()
                                .get(arc.branch().points().size() - 1)
                                .theta()[0])
                        .isCloseTo(0, within(1e-12)));
    }

    /** E(x) = x³/3 − (p − 1)x²/2: x = 0 and x = p − 1 exchange their stability at p = 1. */
    private record Exchange(double slope) implements Objective {
        private record None() implements Workspace {}

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public Workspace newWorkspace() {
            return new None();
        }

        @Override
        public double value(double[] x, Workspace w) {
            return x[0] * x[0] * x[0] / 3 - slope * x[0] * x[0] / 2;
        }

        @Override
        public double gradient(double[] x, double[] gradient, Workspace w) {
            gradient[0] = x[0] * x[0] - slope * x[0];
            return value(x, w);
        }

        @Override
        public double hessian(double[] x, double[] gradient, double[] hessian, Workspace w) {
            hessian[0] = 2 * x[0] - slope;
            return gradient(x, gradient, w);
        }

        @Override
        public void hessianVector(double[] x, double[] vector, double[] product, Workspace w) {
            product[0] = (2 * x[0] - slope) * vector[0];
        }
    }

    @Test
    void crossingBranchesAreBothFollowed() {
        BifurcationDiagram diagram = Continuation.of(p -> new Exchange(p - 1), new double[] {0}, 0.5)
                .diagram(0.5, 2, DiagramLimits.withDefaults());
        assertThat(diagram.events()).hasSize(1);
        assertThat(diagram.events().get(0).kind()).isEqualTo(BranchEvent.Kind.CROSSING);
        assertThat(diagram.events().get(0).parameter()).isCloseTo(1, within(1e-13));
        assertThat(diagram.arcs()).hasSize(3);
        for (BifurcationDiagram.Arc arc : diagram.arcs().subList(1, 3)) {
            assertThat(arc.branch().points())
                    .allSatisfy(p -> assertThat(p.theta()[0]).isCloseTo(p.parameter() - 1, within(1e-12)));
        }
    }

    @Test
    void theSwitchOfXorLeadsToTheFourNodeMinimum() {
        double[] narrow = null;
        for (long seed = 1; narrow == null; seed++) {
            NetworkObjective objective = Problems.xor(3, 7.5e-3);
            double[] end = TestMinimizer.minimize(objective, Problems.start(objective, seed), 500);
            narrow = objective.value(end, objective.newWorkspace()) < 0.35 ? end : null;
        }
        double[] wide =
                Embedding.zeroNeurons(Problems.xor(3, 7.5e-3), narrow, 1, 4).theta();
        BifurcationDiagram diagram = Continuation.of(lambda -> Problems.xor(4, lambda), wide, 7.5e-3)
                .diagram(6e-3, 8e-3, new DiagramLimits(400, 8));
        assertThat(diagram.window().low()).isCloseTo(0.006843541245, within(1e-11));
        assertThat(diagram.window().lowKind()).isEqualTo("pitchfork");
        BifurcationDiagram.Arc side = diagram.arcs().stream()
                .filter(arc -> arc.from().isPresent())
                .findFirst()
                .orElseThrow();
        // Below the switch a minimum with four connected nodes takes over, lower than the embedded point.
        BranchPoint end = side.branch().points().get(side.branch().points().size() - 1);
        assertThat(end.morseIndex()).isZero();
        assertThat(end.parameter()).isLessThan(0.006843541245);
        NetworkObjective there = Problems.xor(4, end.parameter());
        double[] trained = TestMinimizer.minimize(there, end.theta(), 20);
        assertThat(there.value(trained, there.newWorkspace())).isCloseTo(end.value(), within(1e-13));
    }

    @Test
    void wrongRequestsAreRefused() {
        assertThatThrownBy(() -> Continuation.of(p -> new Quartic(1, p), new double[1], 0))
                .hasMessageContaining("0.0");
        Continuation continuation = Continuation.of(p -> new Quartic(1, p), new double[1], 1);
        assertThatThrownBy(() -> continuation.follow(1, 10)).hasMessageContaining("other than 1.0");
        assertThatThrownBy(() -> continuation.follow(-1, 10)).hasMessageContaining("positive");
        assertThatThrownBy(() -> continuation.diagram(2, 3, DiagramLimits.withDefaults()))
                .hasMessageContaining("must hold the present value of the parameter, 1.0");
        assertThatThrownBy(() -> new DiagramLimits(0, 3)).hasMessageContaining("at least 1 step");
        assertThat(Continuation.of(p -> new Quartic(p, Double.NaN), new double[1], 1)
                        .follow(2, 5)
                        .end())
                .contains("could not be corrected");
    }
}
