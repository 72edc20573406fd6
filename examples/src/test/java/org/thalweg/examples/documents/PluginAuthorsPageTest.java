package org.thalweg.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.testkit.ActivationContract;
import org.thalweg.testkit.LossContract;
import org.thalweg.testkit.ObjectiveContract;
import org.thalweg.testkit.ProviderContract;
import org.thalweg.testkit.RegularizerContract;
import org.thalweg.testkit.SolverContract;

/** The page for authors names every test of the contracts, and no test that does not exist. */
class PluginAuthorsPageTest {

    private static final Pattern NAME = Pattern.compile("`([a-z]+[A-Z][A-Za-z]+)`");
    /** Tests that need no requirement of their own on the page. */
    private static final Set<String> EVIDENT = Set.of("hasAName", "describesItself", "unknownOptionsAreRefused");

    @ParameterizedTest
    @ValueSource(
            classes = {
                ProviderContract.class,
                ActivationContract.class,
                LossContract.class,
                RegularizerContract.class,
                ObjectiveContract.class,
                SolverContract.class
            })
    void namesEveryTest(Class<?> contract) throws IOException {
        Set<String> tests = Arrays.stream(contract.getMethods())
                .filter(m -> m.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        tests.removeAll(EVIDENT);
        assertThat(named(contract)).isEqualTo(tests);
    }

    @Test
    void everyRequirementIsOneAndNamesItsTest() throws IOException {
        List<String> requirements = Files.readAllLines(DocumentBlock.root().resolve("docs/plugin-authors.md")).stream()
                .filter(line -> line.matches("\\| .*(must|should|declares|declared).* \\| .* \\|"))
                .toList();
        assertThat(requirements).hasSizeGreaterThan(40).allSatisfy(line -> {
            assertThat(line).containsPattern("^\\| (\\*\\*(must|should)\\*\\*|declares `)");
            boolean byPeople = line.matches(".* \\| (read by people|a (test|table) of your own) \\|");
            assertThat(byPeople || NAME.matcher(line).find()).as(line).isTrue();
            assertThat(byPeople && line.startsWith("| **must**")).as(line).isFalse();
        });
    }

    /** Names of tests in the right column of the tables under the heading of a contract. */
    private static Set<String> named(Class<?> contract) throws IOException {
        Set<String> names = new TreeSet<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DocumentBlock.root().resolve("docs/plugin-authors.md"))) {
            if (line.startsWith("## ")) {
                inside = line.contains("`" + contract.getSimpleName() + "`");
            } else if (inside && line.startsWith("| ")) {
                Matcher matcher = NAME.matcher(line.substring(line.indexOf(" | ")));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
