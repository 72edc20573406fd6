package org.thalweg.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stream against xoshiro256plusplus.csv, which the script beside it made without this code. */
class Xoshiro256PlusPlusTest {

    @Test
    void followsTheDocumentedStream() throws IOException {
        Map<String, Xoshiro256PlusPlus> streams = new HashMap<>();
        List<String> lines = reference();
        assertThat(lines).hasSize(270);
        for (String line : lines) {
            String[] parts = line.split(",");
            Xoshiro256PlusPlus random = streams.computeIfAbsent(
                    parts[0] + "/" + parts[1], key -> Xoshiro256PlusPlus.seeded(Long.parseLong(parts[1])));
            check(line, parts[0], parts[3], random);
        }
    }

    private static void check(String line, String kind, String expected, Xoshiro256PlusPlus random) {
        if (kind.equals("long")) {
            assertThat(random.nextLong()).as(line).isEqualTo(Long.parseLong(expected));
        } else if (kind.equals("double")) {
            assertThat(random.nextDouble()).as(line).isEqualTo(Double.parseDouble(expected));
        } else if (kind.equals("gaussian")) {
            double value = Double.parseDouble(expected);
            assertThat(Math.abs(random.nextGaussian() - value)).as(line).isLessThanOrEqualTo(2 * Math.ulp(value));
        } else {
            int bound = Integer.parseInt(kind.substring("int".length()));
            assertThat(random.nextInt(bound)).as(line).isEqualTo(Integer.parseInt(expected));
        }
    }

    private static List<String> reference() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Xoshiro256PlusPlusTest.class.getResourceAsStream("xoshiro256plusplus.csv"),
                StandardCharsets.US_ASCII))) {
            return reader.lines().skip(1).toList();
        }
    }

    @Test
    void gaussiansHaveTheirMoments() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(5);
        int count = 200_000;
        double[] moments = new double[5];
        for (int i = 0; i < count; i++) {
            double x = random.nextGaussian();
            double power = 1;
            for (int k = 1; k <= 4; k++) {
                power *= x;
                moments[k] += power / count;
            }
        }
        // Five standard errors: the k-th moment of a normal sample has variance (m_2k − m_k²)/count.
        assertThat(moments[1]).isBetween(-5 * Math.sqrt(1.0 / count), 5 * Math.sqrt(1.0 / count));
        assertThat(moments[2]).isBetween(1 - 5 * Math.sqrt(2.0 / count), 1 + 5 * Math.sqrt(2.0 / count));
        assertThat(moments[3]).isBetween(-5 * Math.sqrt(15.0 / count), 5 * Math.sqrt(15.0 / count));
        assertThat(moments[4]).isBetween(3 - 5 * Math.sqrt(96.0 / count), 3 + 5 * Math.sqrt(96.0 / count));
    }

    @Test
    void boundedIntegersAreUniform() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(6);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        double chiSquare = 0;
        for (int c : counts) {
            chiSquare += (c - 10_000.0) * (c - 10_000.0) / 10_000;
        }
        // 99.99 % quantile of chi square with 6 degrees of freedom.
        assertThat(chiSquare).isLessThan(27.86);
    }

    @Test
    void refusesBoundsBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Xoshiro256PlusPlus.seeded(1).nextInt(0))
                .withMessageContaining("is 0");
    }

    @Test
    void streamSeedsDiffer() {
        Set<Long> seeds = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            for (long index = 0; index < 100; index++) {
                seeds.add(Xoshiro256PlusPlus.streamSeed(seed, index));
            }
        }
        assertThat(seeds).hasSize(4000);
    }
}
