package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Activation;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.RegularizerProvider;
import org.thalweg.core.spi.SolverProvider;

/** What every provider must do, of whatever kind. */
public abstract class ProviderContract extends Contract {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** For authors. */
    protected ProviderContract() {}

    /** {@return the provider under test} */
    protected abstract Plugin provider();

    /** {@return values for the options that must be given; none by default} */
    protected Map<String, Object> requiredOptions() {
        return Map.of();
    }

    /** The name is kebab-case, with a vendor in front, and the same at each call. */
    @Test
    public void nameIsKebabCaseAndPermanent() {
        String name = provider().name();
        assertNotNull(name, "The name is null.");
        assertTrue(name.matches("(" + KEBAB + ":)?" + KEBAB), () -> "The name '" + name + "' is not kebab-case.");
        assertEquals(name, provider().name(), "The name must not change.");
        boolean own = provider().getClass().getName().startsWith("org.thalweg.");
        assertTrue(
                own || name.indexOf(':') > 0,
                () -> "The name '" + name + "' has no prefix, but names without prefix belong to Thalweg.");
    }

    /** The description is one sentence. */
    @Test
    public void describesItselfInASentence() {
        String description = provider().description();
        assertNotNull(description, "The description is null.");
        assertTrue(
                description.endsWith("."), () -> "The description '" + description + "' does not end with a period.");
        assertFalse(description.contains("\n"), "The description has more than one line.");
        assertNotNull(provider().source(), "The source is null: return an empty text if there is none.");
    }

    /** The class is public and has a public constructor without arguments, as ServiceLoader needs. */
    @Test
    public void hasAPublicConstructorWithoutArguments() {
        requireDeclared(!provider().getClass().isAnonymousClass(), "a class of its own");
        assertDoesNotThrow(
                () -> provider().getClass().getConstructor(),
                "ServiceLoader needs a public constructor without arguments.");
    }

    /** Each option has a description of its own, and no two have one name. */
    @Test
    public void optionsAreDescribedOnce() {
        Set<String> names = new HashSet<>();
        for (OptionSpec option : provider().options()) {
            String name = option.name();
            assertTrue(name.matches(KEBAB), () -> "The option name '" + name + "' is not kebab-case.");
            assertTrue(names.add(name), () -> "The option '" + name + "' is declared twice.");
            assertFalse(option.description().isBlank(), () -> "The option '" + name + "' has no description.");
            assertNotNull(option.unit(), () -> "The unit of '" + name + "' is null: return an empty text.");
            assertTrue(
                    option.type() != OptionSpec.Type.CHOICE || !option.choices().isEmpty(),
                    () -> "The choice '" + name + "' has nothing to choose from.");
        }
    }

    /** The defaults are within the ranges that the options declare. */
    @Test
    public void defaultsPassTheirOwnCheck() {
        for (OptionSpec option : provider().options()) {
            if (option.isRequired()) {
                continue;
            }
            Map<String, Object> raw = new LinkedHashMap<>(requiredOptions());
            raw.put(option.name(), option.defaultValue());
            Options checked = assertDoesNotThrow(
                    () -> options(raw), () -> "The default of '" + option.name() + "' fails its own check.");
            assertEquals(
                    option.defaultValue(),
                    checked.asMap().get(option.name()),
                    () -> "The default of '" + option.name() + "' has another type than it declares.");
        }
    }

    /** Each default is understood when it is written as text, as on a command line. */
    @Test
    public void everyDefaultIsUnderstoodAsText() {
        for (OptionSpec option : provider().options()) {
            if (!option.isRequired()) {
                Map<String, Object> raw = new LinkedHashMap<>(requiredOptions());
                raw.put(option.name(), option.defaultValue().toString());
                assertEquals(option.defaultValue(), options(raw).asMap().get(option.name()));
            }
        }
    }

    /** An option that is not declared is refused with its name. */
    @Test
    public void unknownOptionsAreRefused() {
        Map<String, Object> raw = new LinkedHashMap<>(requiredOptions());
        raw.put("no-such-option", 1);
        assertThrows(IllegalArgumentException.class, () -> options(raw));
    }

    /** What the provider makes bears the provider's name. */
    @Test
    public void whatItMakesBearsItsName() {
        requireDeclared(!(provider() instanceof ObjectiveProvider), "products with names");
        Object made = create();
        assertNotNull(made, "create returned null.");
        String name = nameOf(made);
        String own = provider().name();
        assertTrue(
                name.equals(own) || name.startsWith(own + "("),
                () -> "The provider is called '" + own + "', but what it makes '" + name + "'.");
    }

    /** Equal options make equal values. */
    @Test
    public void whatItMakesTwiceIsEqual() {
        requireDeclared(!(provider() instanceof ObjectiveProvider), "products that are values");
        assertEquals(create(), create(), "Two instances with equal options must be equal: a record does it.");
    }

    /** A solver reports the options that repeat it; one that is off is absent. */
    @Test
    public void aSolverReportsTheOptionsItWasMadeWith() {
        requireDeclared(provider() instanceof SolverProvider, "a solver");
        Map<String, Object> reported = ((Solver) create()).options();
        List<OptionSpec> declared = provider().options();
        for (OptionSpec option : declared) {
            // A limit that is infinite or a text that is empty by default is off, and what is off is absent.
            boolean off =
                    "".equals(option.defaultValue()) || option.defaultValue() instanceof Double d && d.isInfinite();
            assertTrue(
                    off || reported.containsKey(option.name()),
                    () -> "The option '" + option.name()
                            + "' is declared, but results would not record it: options() lacks it.");
            assertDefaultIsReported(option, reported);
        }
        for (String name : reported.keySet()) {
            assertTrue(
                    declared.stream().anyMatch(option -> option.name().equals(name)),
                    () -> "options() reports '" + name + "', which is not declared: the run could not be repeated.");
        }
    }

    private void assertDefaultIsReported(OptionSpec option, Map<String, Object> reported) {
        String name = option.name();
        String expected =
                requiredOptions().getOrDefault(name, option.defaultValue()).toString();
        String found = String.valueOf(reported.getOrDefault(name, expected));
        // The name of another plug-in may be written out with its options.
        assertTrue(
                found.equals(expected) || found.startsWith(expected + "("),
                () -> "The option '" + name + "' was left at " + expected + ", but options() reports " + found + ".");
    }

    private Options options(Map<String, ?> raw) {
        return Options.of("'" + provider().name() + "'", provider().options(), raw);
    }

    private Object create() {
        Plugin provider = provider();
        Options options = options(requiredOptions());
        if (provider instanceof ActivationProvider activations) {
            return activations.create(options);
        }
        if (provider instanceof LossProvider losses) {
            return losses.create(options);
        }
        if (provider instanceof RegularizerProvider regularizers) {
            return regularizers.create(options);
        }
        return ((SolverProvider) provider).create(options);
    }

    private static String nameOf(Object made) {
        if (made instanceof Activation activation) {
            return activation.name();
        }
        if (made instanceof Loss loss) {
            return loss.name();
        }
        if (made instanceof Regularizer regularizer) {
            return regularizer.name();
        }
        return ((Solver) made).name();
    }
}
