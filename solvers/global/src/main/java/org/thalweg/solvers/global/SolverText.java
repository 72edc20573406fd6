package org.thalweg.solvers.global;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.spi.SolverProvider;

/**
 * Solvers as text: {@code name}, {@code name(option=value, …)}, or several of these joined by {@code +}, which makes a
 * chain.
 */
final class SolverText {

    private SolverText() {}

    /** Solvers among those the application was started with. */
    static Function<String, Solver> installed() {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        return text -> PluginText.solver(registry, text);
    }

    /**
     * The solver of a text.
     *
     * @param solvers makes the solver of a text without {@code +}
     * @throws IllegalArgumentException if there is none of that name, or an option is wrong
     */
    static Solver parse(String text, Function<String, Solver> solvers) {
        List<Solver> stages = stages(text).stream().map(solvers).toList();
        return stages.size() == 1 ? stages.get(0) : ChainSolver.of(stages.toArray(Solver[]::new));
    }

    /** Splits at each + that stands outside parentheses. */
    private static List<String> stages(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '+' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /**
     * The text of a solver with all its options, sorted by name, so that it is the same in every virtual machine. Budgets
     * of the stages of a chain, which no text can ask for, follow in braces.
     */
    static String format(Solver solver) {
        if (solver instanceof ChainSolver chain) {
            return chain.stages().stream().map(SolverText::format).collect(Collectors.joining("+"));
        }
        Map<String, Object> options = new TreeMap<>(solver.options());
        return options.isEmpty()
                ? solver.name()
                : options.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(", ", solver.name() + "(", ")"));
    }

    private static String format(ChainSolver.Stage stage) {
        String text = format(stage.solver());
        return stage.limits().equals(StageLimits.NONE) ? text : text + "{" + stage.limits() + "}";
    }
}
