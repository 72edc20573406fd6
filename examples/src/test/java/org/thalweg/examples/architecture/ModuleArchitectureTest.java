package org.thalweg.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold between the modules, read from what was built. */
class ModuleArchitectureTest {

    private static final String CORE = "org.thalweg.core";
    private static final String CLI = "org.thalweg.cli";
    private static final String ANALYSIS = "org.thalweg.analysis";

    /** Modules of the project that a module may require, if not just core. */
    private static final Map<String, Set<String>> ARROWS = Map.of(CORE, Set.of(), CLI, Set.of(CORE, ANALYSIS));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.thalweg")
            .that(describe("are no examples", c -> !c.getPackageName().startsWith("org.thalweg.examples")));

    static List<BuiltModule> modules() {
        return BuiltModule.all();
    }

    @Test
    void theModulesAreThere() {
        assertThat(modules())
                .extracting(BuiltModule::name)
                .contains(
                        CORE,
                        CLI,
                        ANALYSIS,
                        "org.thalweg.testkit",
                        "org.thalweg.activations.smooth",
                        "org.thalweg.activations.piecewise",
                        "org.thalweg.solvers.gradientflow",
                        "org.thalweg.solvers.quasinewton",
                        "org.thalweg.solvers.newton");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void arrowsPointToCoreOnly(BuiltModule module) {
        Set<String> required = module.descriptor().requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith("org.thalweg."))
                .collect(Collectors.toSet());
        assertThat(ARROWS.getOrDefault(module.name(), Set.of(CORE)))
                .as("what %s may require", module)
                .containsAll(required);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void classesFollowTheArrowsToo(BuiltModule module) {
        Set<String> reachable = modules().stream()
                .filter(m -> m.name().equals(module.name())
                        || ARROWS.getOrDefault(module.name(), Set.of(CORE)).contains(m.name()))
                .flatMap(m -> m.descriptor().packages().stream())
                .collect(Collectors.toSet());
        Set<String> used = CLASSES.stream()
                .filter(c -> module.descriptor().packages().contains(c.getPackageName()))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getBaseComponentType())
                .filter(c -> !c.isPrimitive())
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.thalweg."))
                .collect(Collectors.toSet());
        assertThat(reachable).as("packages that %s may use", module).containsAll(used);
    }

    @Test
    void coreRequiresTheJavaBaseOnly() {
        BuiltModule core = modules().stream()
                .filter(m -> m.name().equals(CORE))
                .findFirst()
                .orElseThrow();
        assertThat(core.descriptor().requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void serviceFilesDeclareWhatTheDescriptorProvides(BuiltModule module) throws IOException {
        Map<String, Set<String>> provided = module.descriptor().provides().stream()
                .collect(Collectors.toMap(ModuleDescriptor.Provides::service, p -> Set.copyOf(p.providers())));
        assertThat(module.serviceFiles()).as("service files of %s", module).isEqualTo(provided);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void internalsStayUnexported(BuiltModule module) {
        assertThat(module.descriptor().exports())
                .filteredOn(e -> !e.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .allMatch(
                        source -> !source.contains("internal") && !module.name().equals(CLI));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noPackageIsSplit(BuiltModule module) {
        Set<String> elsewhere = modules().stream()
                .filter(m -> !m.name().equals(module.name()))
                .flatMap(m -> m.descriptor().packages().stream())
                .collect(Collectors.toSet());
        assertThat(module.descriptor().packages()).isNotEmpty().doesNotContainAnyElementsOf(elsewhere);
    }

    @Test
    void thereAreNoCyclesOfPackages() {
        slices().matching("org.thalweg.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void librariesPrintNothing() {
        JavaClasses libraries = CLASSES.that(
                describe("are not the command line", c -> !c.getPackageName().startsWith(CLI)));
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(libraries);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }
}
