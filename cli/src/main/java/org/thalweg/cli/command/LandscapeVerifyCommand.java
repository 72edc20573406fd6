package org.thalweg.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.verification.LandscapeVerification;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.StoredLandscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape verify STORE}. */
@Command(
        name = "verify",
        description = "Prove again every certificate of a store, and compute its losses, indices and orbits again.",
        footer = {
            "",
            "Exit code 0 if everything holds and every point is certified, 1 if not.",
            "",
            "Example:",
            "  thalweg landscape verify xor.landscape"
        })
final class LandscapeVerifyCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapeVerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredLandscape stored =
                StoredLandscape.read(environment.workingDirectory().resolve(store), common.plugins(environment));
        LandscapeVerification verification = LandscapeVerification.of(stored.landscape(), stored.landscapeProblem());
        int points = stored.landscape().points().size();
        boolean holds = verification.faults().isEmpty() && verification.certified() == points;
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("verified", holds);
            tree.put("points", points);
            tree.put("certified", verification.certified());
            tree.put("faults", verification.faults());
            environment.out().print(JsonText.write(tree));
        } else {
            verification.faults().forEach(fault -> environment.out().println("WRONG: " + fault));
            environment
                    .out()
                    .println("The certificates of " + verification.certified() + " of " + points
                            + " points are proved again.");
        }
        environment.out().flush();
        return holds ? ExitCode.FINISHED : ExitCode.FAILED;
    }
}
