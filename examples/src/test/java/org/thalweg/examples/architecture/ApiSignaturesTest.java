package org.thalweg.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of each module is what {@code docs/api} records, so that a change of it shows in a review. After a change
 * that is meant, this writes the files anew:
 *
 * <pre>mvn -o -pl examples -am test -Dtest=ApiSignaturesTest -Dsurefire.failIfNoSpecifiedTests=false -Dthalweg.api.update=true</pre>
 */
class ApiSignaturesTest {

    static Stream<BuiltModule> published() {
        return BuiltModule.all().stream()
                .filter(module -> !module.name().matches("org\\.thalweg\\.(examples|bench|solvers\\.testproblems).*"))
                .filter(module -> !exported(module).isEmpty());
    }

    private static Set<String> exported(BuiltModule module) {
        return module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("published")
    void isAsRecorded(BuiltModule module) throws Exception {
        Path file = root().resolve("docs/api/" + module.name() + ".txt");
        String now = String.join("\n", lines(module)) + "\n";
        if (Boolean.getBoolean("thalweg.api.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file)
                .as("the record of %s; see this test for how to write it", module)
                .exists();
        assertThat(now)
                .as("the API of %s has changed; if it was meant, see this test for how to record it", module)
                .isEqualTo(Files.readString(file));
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("thalweg"))) {
            root = root.getParent();
        }
        return root;
    }

    private static List<String> lines(BuiltModule module) throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        Set<String> packages = exported(module);
        for (String name : classNames(module)) {
            Class<?> type = Class.forName(name, false, ApiSignaturesTest.class.getClassLoader());
            if (packages.contains(type.getPackageName()) && isVisible(type)) {
                lines.add(header(type));
                members(type).forEach(member -> lines.add("    " + member));
            }
        }
        return lines;
    }

    private static Set<String> classNames(BuiltModule module) throws IOException {
        try (ModuleReader reader = module.reference().open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Public or protected, with everything around it. */
    private static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!isVisible(each.getModifiers()) || each.isAnonymousClass() || each.isLocalClass()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String header(Class<?> type) {
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(parent -> parent.getTypeName())
                .filter(name -> !name.equals("java.lang.Object") && !name.equals("java.lang.Record"))
                .collect(Collectors.joining(", "));
        // Only newer releases of Java write these words themselves.
        String text = type.toGenericString().replace("non-sealed ", "").replace("sealed ", "");
        return text + (parents.isEmpty() ? "" : " : " + parents) + (type.isSealed() ? " (sealed)" : "");
    }

    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                members.add(field.toGenericString());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add(constructor.toGenericString());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
                members.add(method.toGenericString());
            }
        }
        return members;
    }
}
