package org.thalweg.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.doctor.Checkup;
import org.thalweg.cli.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thalweg doctor}. */
@Command(
        name = "doctor",
        description =
                "Look at Java, the vector module, threads, memory, plug-ins and folders, and advise where something is"
                        + " amiss.",
        footer = {"", "Examples:", "  thalweg doctor", "  thalweg doctor --json --plugin-path my-plugins"})
final class DoctorCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                Checkup.findings(environment.workingDirectory(), common.folders(environment), environment.variables());
        if (common.json()) {
            List<Map<String, Object>> all = new ArrayList<>();
            findings.forEach(finding -> all.add(tree(finding)));
            environment.out().print(JsonText.write(Map.of("findings", all)));
        } else {
            findings.forEach(this::print);
        }
        environment.out().flush();
        return ExitCode.FINISHED;
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("check", finding.check());
        tree.put("status", finding.sound() ? "ok" : "warn");
        tree.put("finding", finding.sentence());
        tree.put("advice", finding.advice());
        return tree;
    }

    private void print(Finding finding) {
        String word = finding.sound() ? "ok    " : "warn  ";
        environment.out().println(word + finding.check() + ": " + finding.sentence());
        if (!finding.advice().isEmpty()) {
            environment.out().println("      " + finding.advice());
        }
    }
}
