package org.thalweg.cli.command;

import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.landscape.AuditText;
import org.thalweg.cli.landscape.StoredLandscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thalweg landscape audit STORE}. */
@Command(
        name = "audit",
        description = "Tell whether a store holds all stationary points: what is proved, what is likely, what is open.",
        footer = {
            "",
            "Exit code 0 if the list is proved or likely complete, 1 if that is open.",
            "",
            "Examples:",
            "  thalweg landscape audit xor.landscape",
            "  thalweg landscape audit xor.landscape --json"
        })
final class LandscapeAuditCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "STORE", description = "Store of a landscape.")
    private String store;

    @Mixin
    private CommonOptions common = new CommonOptions();

    LandscapeAuditCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredLandscape stored =
                StoredLandscape.read(environment.workingDirectory().resolve(store), common.plugins(environment));
        LandscapeAudit audit = stored.audit();
        environment
                .out()
                .print(
                        common.json()
                                ? JsonText.write(AuditText.tree(audit, stored.landscape()))
                                : AuditText.text(audit, stored.landscape()));
        environment.out().flush();
        return audit.complete() == Completeness.OPEN ? ExitCode.FAILED : ExitCode.FINISHED;
    }
}
