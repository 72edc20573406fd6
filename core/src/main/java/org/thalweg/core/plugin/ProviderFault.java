package org.thalweg.core.plugin;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thalweg.core.spi.Plugin;

/** Why a provider is left out: one sentence that names its class, where known, and the file it comes from. */
final class ProviderFault {

    /** Class names as {@link java.util.ServiceLoader} writes them into its messages. */
    private static final Pattern PROVIDER = Pattern.compile(
            ": (?:Provider |class |Unable to load )?([\\p{javaJavaIdentifierPart}.]+)(?: not| is| could| Unable|$)");

    private ProviderFault() {}

    /** For a provider that could not be loaded or made. */
    static String atLoading(PluginKind<?> kind, PluginSource source, Throwable error) {
        String message = String.valueOf(error.getMessage());
        Matcher name = PROVIDER.matcher(message);
        String type = error instanceof ServiceConfigurationError && name.find() ? name.group(1) : "";
        String reason = error instanceof ServiceConfigurationError
                ? configuration(kind, message, error.getCause())
                : explain(error);
        return type.isEmpty()
                ? "A provider of " + kind.plural() + " is left out: " + reason
                : sentence(kind, type, fileName(locate(source, type)), reason);
    }

    /** For a provider that was made and breaks a rule, with the reason as the end of a sentence. */
    static String of(PluginKind<?> kind, Plugin provider, String reason) {
        return sentence(kind, provider.getClass().getName(), fileOf(provider), reason);
    }

    /** Name of the jar a provider comes from; empty if it is none. */
    static String fileOf(Plugin provider) {
        CodeSource code = provider.getClass().getProtectionDomain().getCodeSource();
        return fileName(code == null ? null : code.getLocation());
    }

    private static String sentence(PluginKind<?> kind, String type, String file, String reason) {
        return "The " + kind.word() + " provider " + type + (file.isEmpty() ? "" : " in '" + file + "'")
                + " is left out: " + reason;
    }

    private static String configuration(PluginKind<?> kind, String message, Throwable cause) {
        if (message.endsWith("not found")) {
            return "there is no such class; the service file under META-INF/services names it.";
        }
        if (message.endsWith("not a subtype")) {
            return "it does not implement " + kind.type().getName() + ".";
        }
        if (message.contains("no-arg constructor")) {
            return "it has no public constructor without arguments.";
        }
        if (message.endsWith("is not public")) {
            return "the class is not public.";
        }
        if (message.contains("Unable to load") && cause != null) {
            return explain(cause);
        }
        if (message.endsWith("could not be instantiated") && cause != null) {
            return cause instanceof InstantiationException
                    ? "the class is abstract."
                    : cause instanceof LinkageError ? explain(cause) : "its constructor failed with " + text(cause);
        }
        String rest = message.replaceFirst("^" + Pattern.quote(kind.type().getName()) + ": ", "");
        return rest + (cause == null ? "." : " (" + text(cause) + ").");
    }

    /** What a throwable means to the person who installed the plug-in. */
    static String explain(Throwable error) {
        if (error instanceof NoClassDefFoundError) {
            return "it needs the class " + String.valueOf(error.getMessage()).replace('/', '.')
                    + ", which is in none of the jars.";
        }
        if (error instanceof ExceptionInInitializerError failed && failed.getCause() != null) {
            return "its static initializer failed with " + text(failed.getCause());
        }
        if (error instanceof IncompatibleClassChangeError) {
            return "it does not fit this version of Thalweg: " + text(error);
        }
        return text(error);
    }

    private static String text(Throwable error) {
        String text = error.toString();
        return text.endsWith(".") ? text : text + ".";
    }

    /** Where the class file of that name lies, or null. */
    private static URL locate(PluginSource source, String type) {
        String file = type.replace('.', '/') + ".class";
        if (source instanceof PluginSource.OfClassLoader one) {
            return one.loader().getResource(file);
        }
        String home = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        return ((PluginSource.OfLayer) source)
                .layer().modules().stream()
                        .filter(module -> module.getPackages().contains(home))
                        .map(module -> module.getClassLoader().getResource(file))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Name of the jar at a location of code, or of a class in it; empty if there is none. */
    private static String fileName(URL location) {
        if (location == null) {
            return "";
        }
        String text = location.toString();
        String file = text.startsWith("jar:") ? text.substring(4, text.indexOf("!/")) : text;
        if (!file.endsWith(".jar") || !file.startsWith("file:")) {
            return "";
        }
        return Path.of(URI.create(file)).getFileName().toString();
    }
}
