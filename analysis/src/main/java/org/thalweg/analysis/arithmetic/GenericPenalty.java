package org.thalweg.analysis.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.Regularizer;

/** The quadratic regularizers in any arithmetic: λ Σ d², each d a parameter or a difference of two. */
final class GenericPenalty {

    /** d = θ[first], or θ[first] − θ[second] if second ≥ 0. */
    private record Term(int first, int second) {
        <T> T of(Arithmetic<T> a, List<T> theta) {
            return second < 0 ? theta.get(first) : a.subtract(theta.get(first), theta.get(second));
        }
    }

    private GenericPenalty() {}

    static <T> T value(Arithmetic<T> a, Regularizer regularizer, ParameterLayout layout, List<T> theta) {
        T sum = a.of(0);
        for (Term term : terms(regularizer, layout)) {
            T d = term.of(a, theta);
            sum = a.add(sum, a.multiply(d, d));
        }
        return a.multiply(a.of(lambda(regularizer)), sum);
    }

    static <T> void addGradient(
            Arithmetic<T> a, Regularizer regularizer, ParameterLayout layout, List<T> theta, List<T> gradient) {
        T twoLambda = a.multiply(a.of(2), a.of(lambda(regularizer)));
        for (Term term : terms(regularizer, layout)) {
            T slope = a.multiply(twoLambda, term.of(a, theta));
            gradient.set(term.first(), a.add(gradient.get(term.first()), slope));
            if (term.second() >= 0) {
                gradient.set(term.second(), a.subtract(gradient.get(term.second()), slope));
            }
        }
    }

    private static double lambda(Regularizer regularizer) {
        return regularizer instanceof L2 l2 ? l2.lambda() : ((Merge) regularizer).lambda();
    }

    private static List<Term> terms(Regularizer regularizer, ParameterLayout layout) {
        List<Term> terms = new ArrayList<>();
        if (regularizer instanceof L2 l2) {
            for (ParameterLayout.Block block : layout.blocks()) {
                for (int i = 0; i < block.size() && (l2.on() == L2.Scope.ALL || !block.bias()); i++) {
                    terms.add(new Term(block.offset() + i, -1));
                }
            }
            return terms;
        }
        Merge merge = (Merge) regularizer;
        for (int i = 0; i < layout.width(merge.layer() - 1); i++) {
            terms.add(new Term(
                    layout.weight(merge.layer(), merge.first(), i), layout.weight(merge.layer(), merge.second(), i)));
        }
        if (layout.hasBias(merge.layer())) {
            terms.add(new Term(layout.bias(merge.layer(), merge.first()), layout.bias(merge.layer(), merge.second())));
        }
        return terms;
    }
}
