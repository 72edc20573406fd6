package org.thalweg.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The ways in which a plug-in folder is broken, each with what its sentence must say. */
final class BrokenPlugins {

    /** Where a way shows: some concern modules only. */
    enum On {
        BOTH,
        MODULES,
        CLASSES
    }

    /**
     * One way to be broken.
     *
     * @param name name of the folder
     * @param on where it shows
     * @param maker fills the folder, or does not make it
     * @param sentence pieces of the sentence
     */
    record Kind(String name, On on, Consumer<Path> maker, List<String> sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Something that is done with files. */
    private interface Work {
        void on(Path path) throws IOException;
    }

    private static final String DESCRIPTION = "\"For tests.\"";
    private static final String NEEDS = "module com.acme.%1$s { requires org.thalweg.core; %2$s }";
    private static final String PROVIDES = "provides " + BrokenJar.SOLVERS + " with com.acme.%1$s.Provider;";

    private final List<Kind> kinds = new ArrayList<>();

    private BrokenPlugins() {}

    static List<Kind> all() {
        BrokenPlugins table = new BrokenPlugins();
        table.folders();
        table.files();
        table.services();
        table.classes();
        table.rules();
        table.versions();
        table.modules();
        return table.kinds;
    }

    private void add(String name, On on, Consumer<Path> maker, String... sentence) {
        kinds.add(new Kind(name, on, maker, List.of(sentence)));
    }

    private void file(String name, Work work, String... sentence) {
        add(
                name,
                On.BOTH,
                folder -> quietly(work, directory(folder).resolve("plugin.jar")),
                with("plug-in jar '", sentence));
    }

    private void jar(String name, On on, BrokenJar jar, String... sentence) {
        add(name, on, folder -> jar.write(folder.resolve(name + ".jar")), with(name + ".jar' is left out: ", sentence));
    }

    private static String[] with(String first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static Path directory(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void quietly(Work work, Path path) {
        try {
            work.on(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static String module(String name, String more) {
        return NEEDS.formatted(name, more);
    }

    private static String provides(String name) {
        return PROVIDES.formatted(name);
    }

    private void folders() {
        add("absent", On.BOTH, folder -> {}, "The plug-in folder '", "absent' of THALWEG_PLUGINS does not exist");
        add("afile", On.BOTH, folder -> quietly(path -> Files.writeString(path, "x"), folder), "afile'", "is a file");
        add(
                "everyone",
                On.BOTH,
                folder -> quietly(BrokenPlugins::open, directory(folder)),
                "everyone' of THALWEG_PLUGINS is writable by everyone",
                "chmod o-w");
    }

    private void files() {
        file("nozip", path -> Files.writeString(path, "no jar"), "it cannot be opened (");
        file("empty", Files::createFile, "it is empty.");
        file("directory", Files::createDirectory, "it is a folder.");
        file(
                "dangling",
                path -> Files.createSymbolicLink(path, path.resolveSibling("gone")),
                "it is a link that leads nowhere.");
        file(
                "truncated",
                path -> {
                    BrokenJar.sound("truncated").write(path);
                    byte[] bytes = Files.readAllBytes(path);
                    Files.write(path, Arrays.copyOf(bytes, bytes.length - 30));
                },
                "it cannot be opened (");
        file(
                "openjar",
                path -> {
                    BrokenJar.sound("openjar").write(path);
                    open(path);
                },
                "everyone may write to it");
        jar(
                "fatjar",
                On.BOTH,
                BrokenJar.sound("fatjar").entry("org/thalweg/core/solve/Solver.class", new byte[] {1}),
                "it holds a copy of Thalweg's core");
    }

    private void services() {
        jar(
                "lost",
                On.BOTH,
                BrokenJar.sound("lost").service("com.acme.lost.Nowhere"),
                "names the provider com.acme.lost.Nowhere, but the jar has no such class");
        jar(
                "syntax",
                On.BOTH,
                BrokenJar.sound("syntax").service("com acme"),
                "'com acme' in META-INF",
                "no class name");
        jar(
                "stranger",
                On.BOTH,
                BrokenJar.sound("stranger")
                        .source("Other", "public class Other { }")
                        .service("com.acme.stranger.Other"),
                "it does not implement org.thalweg.core.spi.SolverProvider");
        jar("hidden", On.BOTH, BrokenJar.sound("hidden").with("public class", "class"), " in 'hidden.jar'", " public");
        jar(
                "argument",
                On.BOTH,
                BrokenJar.sound("argument").member("    public Provider(int size) { }"),
                "it has no public constructor without arguments");
        jar(
                "abstracted",
                On.BOTH,
                BrokenJar.sound("abstracted").with("public class", "public abstract class"),
                "the class is abstract");
    }

    private void classes() {
        jar(
                "constructor",
                On.BOTH,
                BrokenJar.sound("constructor")
                        .member("    public Provider() { throw new IllegalStateException(\"no licence\"); }"),
                "its constructor failed with java.lang.IllegalStateException: no licence");
        jar(
                "initializer",
                On.BOTH,
                BrokenJar.sound("initializer").member("    static final int SIZE = Integer.parseInt(\"many\");"),
                "its static initializer failed with java.lang.NumberFormatException");
        BrokenJar orphan = BrokenJar.sound("parent")
                .source("Base", "public class Base { }")
                .with("Provider implements", "Provider extends Base implements")
                .without("com/acme/parent/Base.class");
        add(
                "parent",
                On.BOTH,
                folder -> orphan.write(folder.resolve("parent.jar")),
                "it needs the class com.acme.parent.Base, which is in none of the jars");
        jar(
                "helper",
                On.BOTH,
                BrokenJar.sound("helper")
                        .source("Help", "public class Help { static String text() { return \"\"; } }")
                        .with(DESCRIPTION, "Help.text()")
                        .without("com/acme/helper/Help.class"),
                "it needs the class com.acme.helper.Help, which is in none of the jars");
        jar(
                "garbage",
                On.BOTH,
                BrokenJar.sound("garbage")
                        .entry("com/acme/garbage/Provider.class", "no class".getBytes(StandardCharsets.UTF_8)),
                "the class file of com.acme.garbage.Provider is damaged");
        jar(
                "method",
                On.BOTH,
                BrokenJar.sound("method").with(DESCRIPTION, "gone()").member("""
                            static String gone() {
                                throw new NoSuchMethodError("'void org.thalweg.core.solve.Solver.later()'");
                            }"""),
                "it does not fit this version of Thalweg",
                "later()");
    }

    private void rules() {
        jar("noname", On.BOTH, BrokenJar.sound("noname").with("\"acme:noname\"", "null"), "its name is 'null'");
        jar(
                "capital",
                On.BOTH,
                BrokenJar.sound("capital").with("\"acme:capital\"", "\"acme:Capital_One\""),
                "its name is 'acme:Capital_One', but names are lower-case kebab-case");
        jar(
                "prefix",
                On.BOTH,
                BrokenJar.sound("prefix").with("\"acme:prefix\"", "\"prefix\""),
                "without a prefix",
                "call it 'vendor:prefix'");
        jar(
                "throwing",
                On.BOTH,
                BrokenJar.sound("throwing")
                        .with("return \"acme:throwing\"", "throw new RuntimeException(\"no name yet\")"),
                "it failed when asked for its name",
                "no name yet");
        jar(
                "nodescription",
                On.BOTH,
                BrokenJar.sound("nodescription").with(DESCRIPTION, "null"),
                "its description or source is null");
        jar("nooptions", On.BOTH, BrokenJar.sound("nooptions").member(options("return null;")), "its options are null");
        jar(
                "twice",
                On.BOTH,
                BrokenJar.sound("twice")
                        .member(options("var one = org.thalweg.core.spi.OptionSpec.flag(\"again\", true, \"Twice.\");"
                                + " return java.util.List.of(one, one);")),
                "its option 'again' is declared twice");
        add(
                "clash",
                On.BOTH,
                folder -> {
                    BrokenJar.sound("clash").write(folder.resolve("one.jar"));
                    BrokenJar.sound("other")
                            .with("\"acme:other\"", "\"acme:clash\"")
                            .write(folder.resolve("two.jar"));
                },
                "Two solvers are called 'acme:clash'",
                "com.acme.clash.Provider from 'one.jar'",
                "com.acme.other.Provider from 'two.jar'",
                "None of them is used");
    }

    private static String options(String body) {
        return "    public java.util.List<org.thalweg.core.spi.OptionSpec> options() { " + body + " }";
    }

    private void versions() {
        jar(
                "newerapi",
                On.BOTH,
                BrokenJar.sound("newerapi").attribute("Thalweg-Version", "9.1"),
                "it was built for Thalweg 9.1, and this is 0.");
        byte[] future = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99, 0, 0};
        jar(
                "newerjava",
                On.BOTH,
                BrokenJar.sound("newerjava").entry("com/acme/newerjava/Provider.class", future),
                "it needs Java 55, and this is Java ");
    }

    private void modules() {
        jar(
                "unprovided",
                On.MODULES,
                BrokenJar.sound("unprovided").module(module("unprovided", "")),
                "does not count, because module-info does not say 'provides");
        jar(
                "absentclass",
                On.MODULES,
                BrokenJar.sound("absentclass")
                        .source("Other", "public class Other { }")
                        .module(module("absentclass", provides("absentclass")))
                        .without("META-INF/services/" + BrokenJar.SOLVERS)
                        .without("com/acme/absentclass/Provider.class"),
                "module-info names the provider com.acme.absentclass.Provider, but the jar has no such class");
        jar(
                "descriptor",
                On.MODULES,
                BrokenJar.sound("descriptor").entry("module-info.class", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
                "it cannot be a module: ");
        jar(
                "requires",
                On.MODULES,
                BrokenJar.sound("requires")
                        .module(module("requiring", "requires jdk.httpserver; " + provides("requires"))),
                "it requires the module jdk.httpserver, with which Java was not started",
                "--add-modules jdk.httpserver");
        add(
                "twins",
                On.MODULES,
                folder -> {
                    for (String name : List.of("one", "two")) {
                        BrokenJar.sound(name + "twin")
                                .module(module("twin", provides(name + "twin")))
                                .write(folder.resolve(name + ".jar"));
                    }
                },
                "one.jar' and '",
                "two.jar' are left out: all hold the module com.acme.twin");
        add(
                "unnameable",
                On.MODULES,
                folder -> BrokenJar.sound("unnameable").write(folder.resolve("1.jar")),
                "1.jar' is left out: it cannot be a module: ");
        add(
                "toplevel",
                On.MODULES,
                folder -> BrokenJar.sound("toplevel")
                        .entry("Loose.class", new byte[] {1})
                        .write(folder.resolve("toplevel.jar")),
                "toplevel.jar' is left out: ",
                "Loose.class");
    }
}
