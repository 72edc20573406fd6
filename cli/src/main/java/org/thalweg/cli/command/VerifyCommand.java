package org.thalweg.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.result.Claim;
import org.thalweg.cli.result.StoredResult;
import org.thalweg.cli.result.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg verify RESULT}. */
@Command(
        name = "verify",
        description = "Prove again, from the file and its data alone, what a result says of its point.",
        footer = {
            "",
            "Exit code 0 if everything is proved again, 1 if not.",
            "",
            "Examples:",
            "  thalweg verify out/result.json",
            "  thalweg verify out --json"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "RESULT", description = "Result file, or the folder it is in.")
    private String result;

    @Mixin
    private CommonOptions common = new CommonOptions();

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredResult stored = StoredResult.read(environment.workingDirectory().resolve(result));
        List<Claim> claims = Verification.of(stored, common.plugins(environment));
        boolean holds = Verification.holds(claims);
        if (common.json()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("verified", holds);
            tree.put("claims", claims.stream().map(VerifyCommand::tree).toList());
            environment.out().print(JsonText.write(tree));
        } else {
            claims.forEach(
                    claim -> environment.out().println((claim.proved() ? "ok: " : "NOT PROVED: ") + claim.sentence()));
            environment.out().println(conclusion(claims, holds));
        }
        environment.out().flush();
        return holds ? ExitCode.FINISHED : ExitCode.FAILED;
    }

    private static String conclusion(List<Claim> claims, boolean holds) {
        if (!holds) {
            return "Not everything is proved again.";
        }
        return claims.stream().anyMatch(claim -> claim.subject().equals("certificate"))
                ? "Everything is proved again."
                : "Every number is the same again; the result holds no certificate that could be proved.";
    }

    private static Map<String, Object> tree(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", claim.subject());
        tree.put("proved", claim.proved());
        tree.put("sentence", claim.sentence());
        return tree;
    }
}
