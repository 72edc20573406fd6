package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of tied neurons under a symmetry of the data.
 *
 * @param own sizes of the groups that are their own image, descending
 * @param pairs sizes of one group of each pair that are the image of each other, descending
 */
record MirrorGrouping(int[] own, int[] pairs) {

    /**
     * All groupings of some neurons, those of fewer groups first.
     *
     * @param zeros whether neurons may be left out
     */
    static List<MirrorGrouping> all(int width, boolean zeros) {
        List<MirrorGrouping> groupings = new ArrayList<>();
        for (int paired = 0; 2 * paired <= width; paired++) {
            for (int own = zeros ? 0 : width - 2 * paired; own <= width - 2 * paired; own++) {
                for (int[] pairs : partitions(paired, paired)) {
                    partitions(own, own).forEach(sizes -> groupings.add(new MirrorGrouping(sizes, pairs)));
                }
            }
        }
        groupings.sort((a, b) -> a.own().length + a.pairs().length - b.own().length - b.pairs().length);
        return groupings;
    }

    private static List<int[]> partitions(int rest, int largest) {
        List<int[]> result = new ArrayList<>();
        if (rest == 0) {
            result.add(new int[0]);
        }
        for (int size = Math.min(rest, largest); size > 0; size--) {
            for (int[] smaller : partitions(rest - size, size)) {
                int[] sizes = new int[smaller.length + 1];
                sizes[0] = size;
                System.arraycopy(smaller, 0, sizes, 1, smaller.length);
                result.add(sizes);
            }
        }
        return result;
    }

    /** Number of neurons in groups. */
    int used() {
        return Arrays.stream(own).sum() + 2 * Arrays.stream(pairs).sum();
    }

    /** The sizes of all groups, both of a pair. */
    int[] sizes() {
        IntStream twice = Arrays.stream(pairs).flatMap(size -> IntStream.of(size, size));
        return IntStream.concat(Arrays.stream(own), twice).toArray();
    }

    String label() {
        List<String> words = new ArrayList<>();
        Arrays.stream(own).forEach(size -> words.add(Integer.toString(size)));
        Arrays.stream(pairs).forEach(size -> words.add("(" + size + "," + size + ")"));
        return words.isEmpty() ? "0" : String.join("+", words);
    }
}
