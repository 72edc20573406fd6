package org.thalweg.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final List<OptionSpec> SPECS = List.of(
            OptionSpec.real("rate", 0.5, "", "A rate.").between(0, 1),
            OptionSpec.real("end", Double.POSITIVE_INFINITY, "s", "An end.").atLeast(0),
            OptionSpec.integer("count", 10L, "", "A count.").between(1, 100),
            OptionSpec.flag("strict", true, "A flag."),
            OptionSpec.text("label", "none", "A text."),
            OptionSpec.choice("method", "first", List.of("first", "second"), "A choice."),
            OptionSpec.reals("list", List.of(1.0, 2.0), "", "A list."));

    private static Options options(Map<String, ?> raw) {
        return Options.of("solver 'x'", SPECS, raw);
    }

    @Test
    void defaultsFillIn() {
        Options options = options(Map.of());
        assertThat(options.real("rate")).isEqualTo(0.5);
        assertThat(options.real("end")).isInfinite();
        assertThat(options.integer("count")).isEqualTo(10);
        assertThat(options.flag("strict")).isTrue();
        assertThat(options.text("label")).isEqualTo("none");
        assertThat(options.text("method")).isEqualTo("first");
        assertThat(options.reals("list")).containsExactly(1.0, 2.0);
        assertThat(options.asMap().keySet())
                .containsExactly("rate", "end", "count", "strict", "label", "method", "list");
    }

    @Test
    void takesTypedValuesAndTheirTexts() {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("rate", 1);
        raw.put("end", " inf ");
        raw.put("count", " 7 ");
        raw.put("strict", false);
        raw.put("label", "two words");
        raw.put("method", "second");
        raw.put("list", List.of(3, "4", 5.5));
        Options options = options(raw);
        assertThat(options.real("rate")).isEqualTo(1);
        assertThat(options.real("end")).isInfinite();
        assertThat(options.integer("count")).isEqualTo(7);
        assertThat(options.flag("strict")).isFalse();
        assertThat(options.text("label")).isEqualTo("two words");
        assertThat(options.text("method")).isEqualTo("second");
        assertThat(options.reals("list")).containsExactly(3.0, 4.0, 5.5);
        assertThat(options(Map.of("count", BigInteger.TEN)).integer("count")).isEqualTo(10);
        assertThat(options(Map.of("rate", "1e-3")).real("rate")).isEqualTo(1e-3);
        assertThat(options(Map.of("strict", "false")).flag("strict")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rate; 1.5; 'rate' of solver 'x' is '1.5', but must be a number between 0.0 and 1.0",
                "rate; NaN; must be a number between",
                "rate; abc; must be a number.",
                "rate; ''; must be a number.",
                "end; -1; must be a number of at least 0.0",
                "end; -inf; must be a number of at least 0.0",
                "count; 0; must be a whole number between 1.0 and 100.0",
                "count; 2.5; must be a whole number.",
                "count; 99999999999999999999; must be a whole number.",
                "strict; yes; must be true or false.",
                "method; secnd; must be one of first, second.",
                "list; 1,x; must be a number.",
                "list; 1,; must be a number."
            })
    void refusesWrongValues(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of(name, value)))
                .withMessageContaining(message);
    }

    @Test
    void suggestsTheNearestChoiceAndName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of("method", "secnd")))
                .withMessageContaining("\nDid you mean 'second'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of("coutn", 3)))
                .withMessageContaining("Unknown option 'coutn' of solver 'x'")
                .withMessageContaining("rate, end, count")
                .withMessageContaining("\nDid you mean 'count'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("loss 'mse'", List.of(), Map.of("a", 1)))
                .withMessageContaining("it has no options");
    }

    @Test
    void listsAreReadInAnyUsualForm() {
        for (String text : List.of("1,2.5,-3", "[1,2.5,-3]", " [ 1, 2.5, -3 ] ", "1 , 2.5 , -3")) {
            assertThat(options(Map.of("list", text)).reals("list")).as(text).containsExactly(1.0, 2.5, -3.0);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of("list", List.of())))
                .withMessageContaining("at least one number");
    }

    @Test
    void aListMayBeEmptyWhereItsDefaultIs() {
        List<OptionSpec> specs = List.of(OptionSpec.reals("scales", List.of(), "", "Scales, none by default."));
        for (Object empty : List.of(List.of(), "[]", "", " [ ] ")) {
            assertThat(Options.of("x", specs, Map.of("scales", empty)).reals("scales"))
                    .isEmpty();
        }
        assertThat(Options.of("x", specs, Map.of("scales", "1,2")).reals("scales"))
                .containsExactly(1.0, 2.0);
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("x", specs, Map.of("scales", "1,")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of("list", "[]")))
                .withMessageContaining("must be a number");
    }

    @Test
    void requiredOptionsMustBeGiven() {
        List<OptionSpec> specs = List.of(OptionSpec.real("lambda", null, "", "A factor."));
        assertThat(specs.get(0).isRequired()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("regularizer 'l2'", specs, Map.of()))
                .withMessage("Option 'lambda' of regularizer 'l2' must be given: A factor.");
    }

    @Test
    void isImmutable() {
        List<Double> list = new ArrayList<>(List.of(1.0));
        OptionSpec spec = OptionSpec.reals("list", list, "", "A list.");
        Options options = Options.of("x", List.of(spec), Map.of());
        list.add(2.0);
        assertThat(options.reals("list")).containsExactly(1.0);
        options.asMap().put("list", "changed");
        assertThat(options.reals("list")).containsExactly(1.0);
        assertThatThrownBy(() -> options.reals("list").add(3.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void askingForAnUndeclaredOptionIsMisuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of()).real("radius"))
                .withMessageContaining("'radius' is not declared");
    }
}
