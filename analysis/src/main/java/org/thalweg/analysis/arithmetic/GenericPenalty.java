package org.thalweg.analysis.arithmetic;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Arithmetic;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.Regularizer;

/**
 * Regularizers in any arithmetic: the quadratic ones, λ Σ d² with each d a parameter or a difference of two, and the
 * max-norm barrier ⅓ max(q − c, 0)³, q = Σ θᵢ² / (2n).
 */
final class GenericPenalty {

    /** d = θ[first], or θ[first] − θ[second] if second ≥ 0. */
    private record Term(int first, int second) {
        <T> T of(Arithmetic<T> a, List<T> theta) {
            return second < 0 ? theta.get(first) : a.subtract(theta.get(first), theta.get(second));
        }
    }

    private GenericPenalty() {}

    static boolean isKnown(Regularizer regularizer) {
        return regularizer instanceof L2 || regularizer instanceof Merge || regularizer instanceof MaxNorm;
    }

    static <T> T value(Arithmetic<T> a, Regularizer regularizer, ParameterLayout layout, List<T> theta) {
        if (regularizer instanceof MaxNorm barrier) {
            T excess = excess(a, barrier, theta);
            return a.divide(a.multiply(excess, a.multiply(excess, excess)), a.of(3));
        }
        T sum = a.of(0);
        for (Term term : terms(regularizer, layout)) {
            T d = term.of(a, theta);
            sum = a.add(sum, a.multiply(d, d));
        }
        return a.multiply(a.of(lambda(regularizer)), sum);
    }

    static <T> void addGradient(
            Arithmetic<T> a, Regularizer regularizer, ParameterLayout layout, List<T> theta, List<T> gradient) {
        if (regularizer instanceof MaxNorm barrier) {
            addBarrier(a, barrier, theta, gradient);
            return;
        }
        T twoLambda = a.multiply(a.of(2), a.of(lambda(regularizer)));
        for (Term term : terms(regularizer, layout)) {
            T slope = a.multiply(twoLambda, term.of(a, theta));
            gradient.set(term.first(), a.add(gradient.get(term.first()), slope));
            if (term.second() >= 0) {
                gradient.set(term.second(), a.subtract(gradient.get(term.second()), slope));
            }
        }
    }

    /** max(q − c, 0). */
    private static <T> T excess(Arithmetic<T> a, MaxNorm barrier, List<T> theta) {
        T sum = a.of(0);
        for (T entry : theta) {
            sum = a.add(sum, a.multiply(entry, entry));
        }
        return a.positivePart(a.subtract(a.divide(sum, a.of(2.0 * theta.size())), a.of(barrier.bound())));
    }

    private static <T> void addBarrier(Arithmetic<T> a, MaxNorm barrier, List<T> theta, List<T> gradient) {
        T excess = excess(a, barrier, theta);
        T factor = a.divide(a.multiply(excess, excess), a.of(theta.size()));
        for (int i = 0; i < theta.size(); i++) {
            gradient.set(i, a.add(gradient.get(i), a.multiply(factor, theta.get(i))));
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
