package org.thalweg.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What the contracts have in common: features that were not declared are skipped, and tests can be made dynamically. */
public abstract class Contract {

    /** For the contracts of this package. */
    Contract() {}

    /** Skips the rest of the test, visibly, unless the feature was declared. */
    static void requireDeclared(boolean declared, String feature) {
        Assumptions.assumeTrue(declared, () -> "not declared: " + feature);
    }

    /**
     * {@return the tests of this contract as dynamic tests, for one instance among many, for instance each installed
     * plug-in}
     *
     * @param label what the names of the tests begin with
     */
    public final Stream<DynamicTest> dynamicTests(String label) {
        return Arrays.stream(getClass().getMethods())
                .filter(m -> m.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(m -> DynamicTest.dynamicTest(label + ": " + m.getName(), () -> call(m)));
    }

    private void call(Method test) throws Throwable {
        try {
            test.invoke(this);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
