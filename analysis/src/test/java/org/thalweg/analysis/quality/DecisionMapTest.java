package org.thalweg.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;

class DecisionMapTest {

    /** Answers 1 where x − y &gt; threshold, with one neuron. */
    private static DecisionMap halfPlane(double threshold) {
        NetworkObjective objective = Problems.xor(1, 1e-2);
        ParameterLayout layout = objective.network().layout();
        double[] theta = new double[layout.size()];
        theta[layout.weight(1, 0, 0)] = 1;
        theta[layout.weight(1, 0, 1)] = -1;
        theta[layout.bias(1, 0)] = -threshold;
        theta[layout.weight(2, 1, 0)] = 1;
        return DecisionMap.of(objective.network(), theta, DecisionMap.Grid.EXCLUSIVE_OR);
    }

    @Test
    void theGridOfThePaperHas134PointsInEachDirection() {
        DecisionMap.Grid grid = DecisionMap.Grid.EXCLUSIVE_OR;
        assertThat(grid.columns()).isEqualTo(134);
        assertThat(grid.rows()).isEqualTo(134);
        assertThat(grid.x(133)).isCloseTo(1.495, within(1e-12));
    }

    @Test
    void eachPointHasTheClassOfTheLargestOutput() {
        DecisionMap map = halfPlane(0.2);
        DecisionMap.Grid grid = map.grid();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                assertThat(map.classAt(column, row)).isEqualTo(grid.x(column) - grid.y(row) > 0.2 ? 1 : 0);
            }
        }
    }

    @Test
    void robustnessCountsBothKindsOfInputs() {
        // Along the diagonal k = column − row there are 134 − |k| points; |x − y| ≤ 0.5 up to |k| = 33, x − y > 0.2
        // from k = 14.
        int alike = 0;
        int alikeRight = 0;
        int different = 0;
        int differentRight = 0;
        for (int k = -133; k <= 133; k++) {
            int count = 134 - Math.abs(k);
            alike += Math.abs(k) <= 33 ? count : 0;
            alikeRight += Math.abs(k) <= 33 && k < 14 ? count : 0;
            different += Math.abs(k) > 33 ? count : 0;
            differentRight += k > 33 ? count : 0;
        }
        PerturbationRobustness robustness = PerturbationRobustness.of(halfPlane(0.2));
        assertThat(robustness.alike()).isEqualTo(alikeRight / (double) alike);
        assertThat(robustness.different()).isEqualTo(differentRight / (double) different);
        assertThat(robustness.all()).isEqualTo((alikeRight + differentRight) / (134.0 * 134.0));
    }

    @Test
    void tellsWhatDoesNotFit() {
        assertThatThrownBy(() -> new DecisionMap.Grid(0, 1, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step 0.0");
        assertThatThrownBy(() -> new DecisionMap.Grid(0, 1, 0, 1, 1e-6)).hasMessageContaining("too fine");
        Mlp three = Mlp.parse(3, "2:softmax", name -> {
            throw new AssertionError(name);
        });
        assertThatThrownBy(() -> DecisionMap.of(three, new double[8], DecisionMap.Grid.EXCLUSIVE_OR))
                .hasMessageContaining("has 3");
    }
}
