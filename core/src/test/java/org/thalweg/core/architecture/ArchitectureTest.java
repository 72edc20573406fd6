package org.thalweg.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thalweg.core.data.Dataset;

class ArchitectureTest {

    private static final String ROOT = "org.thalweg.core.";

    /** Each package may use itself and those before it. */
    private static final List<String> CHAIN = List.of(
            "data",
            "network",
            "internal.origin",
            "internal.elementary",
            "internal.kernel",
            "objective",
            "solve",
            "spi",
            "plugin");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.thalweg.core");

    @Test
    void everyPackageHasItsPlaceInTheChain() {
        Set<String> packages = CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toSet());
        assertThat(CHAIN).containsAll(packages);
        assertThat(packages).contains("data", "network", "objective", "solve", "spi", "plugin");
    }

    @Test
    void packagesUseOnlyEarlierOnesAndTheJavaBase() {
        for (int k = 0; k < CHAIN.size(); k++) {
            List<String> allowed =
                    CHAIN.subList(0, k + 1).stream().map(p -> ROOT + p).toList();
            classes()
                    .that()
                    .resideInAPackage(ROOT + CHAIN.get(k))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(java.util.stream.Stream.concat(
                                    allowed.stream(), java.util.stream.Stream.of("java..", "jdk.incubator.vector"))
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    void internalsAreUsedWhereTheyBelong() {
        classes()
                .that()
                .resideInAPackage(ROOT + "internal.kernel")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT + "internal.kernel", ROOT + "objective", ROOT + "solve")
                .allowEmptyShould(true)
                .check(CORE);
        classes()
                .that()
                .resideInAPackage(ROOT + "internal.elementary")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(ROOT + "internal..", ROOT + "objective")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void thereAreNoCyclesOfPackages() {
        slices().matching("org.thalweg.core.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothingIsPrintedOrLoggedBehindTheUsersBack() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CORE);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CORE);
    }

    @Test
    void thereIsNoMutableStaticState() {
        List<String> mutable = CORE.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                        && !f.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getFullName)
                .toList();
        assertThat(mutable).isEmpty();
    }

    @Test
    void numericsThatDifferBetweenVirtualMachinesAreNotUsed() {
        for (String function : List.of(
                "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "tanh", "sinh", "cosh", "asin",
                "acos", "atan", "atan2", "cbrt", "hypot")) {
            noClasses()
                    .should(new CallOf(Math.class, function))
                    .because("results must have the same bits on every JDK")
                    .check(CORE);
        }
    }

    @Test
    void theDescriptorProvidesWhatTheServiceFilesDeclare() throws IOException, URISyntaxException {
        Path output = Path.of(Dataset.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor descriptor;
        try (InputStream in = Files.newInputStream(output.resolve("module-info.class"))) {
            descriptor = ModuleDescriptor.read(in);
        }
        Map<String, Set<String>> provided = descriptor.provides().stream()
                .collect(Collectors.toMap(ModuleDescriptor.Provides::service, p -> Set.copyOf(p.providers())));
        Map<String, Set<String>> declared = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(output.resolve("META-INF/services"))) {
            for (Path file : files) {
                declared.put(file.getFileName().toString(), Set.copyOf(Files.readAllLines(file)));
            }
        }
        assertThat(provided).isNotEmpty();
        assertThat(declared).isEqualTo(provided);
    }
}
