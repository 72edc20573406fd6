package org.thalweg.core.spi;

import java.util.List;

/** What every provider says of itself. Providers have a public constructor without arguments that does nothing costly. */
public interface Plugin {

    /** {@return permanent kebab-case name, {@code vendor:name} unless it is Thalweg's own} */
    String name();

    /** {@return one sentence: what it is} */
    String description();

    /** {@return source in the literature: author, year, equation or algorithm} */
    default String source() {
        return "";
    }

    /** {@return the options, in the order in which positional values are taken} */
    default List<OptionSpec> options() {
        return List.of();
    }
}
