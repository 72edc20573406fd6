package org.thalweg.analysis.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.core.objective.NetworkObjective;

/** A minimum of the XOR network of five neurons at λ = 1e-6 whose smallest curvature is 7.12e-9. */
class FlatMinimumTest {

    private static final double[] THETA = {
        -1.1815987334697933,
        -2.285454934826616,
        -3.636070576755701,
        -2.9291996824437208,
        -1.1815987334697933,
        -2.285454934826616,
        -1.1815987334697933,
        -2.285454934826616,
        -2.4972297633562026,
        2.3793893384760185,
        2.463242324721506,
        1.6090419471475366,
        2.463242324721506,
        2.463242324721506,
        -1.7215463144770315,
        -2.208335489429202,
        5.979726731868061,
        -2.208335489429202,
        -2.208335489429202,
        -3.7214871662835214,
        2.208335489429202,
        -5.979726731868061,
        2.208335489429202,
        2.208335489429202,
        3.7214871662835214,
        2.621896251965831,
        -2.621896251965831
    };

    @Test
    void isProved() {
        NetworkObjective objective = Problems.xor(5, 1e-6);
        Certificate certificate =
                Certifier.certify(objective, THETA).certificate().orElseThrow();
        assertThat(certificate.morseIndex()).isZero();
        assertThat(certificate.smallestCurvature()).isCloseTo(7.123e-9, within(1e-11));
        assertThat(Certifier.verify(objective, THETA, certificate)).isTrue();
    }

    @Test
    void isNotProvedWhereItIsNot() {
        double[] beside = THETA.clone();
        beside[3] += 1e-4;
        assertThat(Certifier.certify(Problems.xor(5, 1e-6), beside).certificate())
                .isEmpty();
    }
}
