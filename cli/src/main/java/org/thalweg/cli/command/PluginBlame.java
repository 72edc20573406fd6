package org.thalweg.cli.command;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.cli.plugins.PluginJars;

/** Whether something that broke while a command ran was code of a plug-in, by its stack trace. */
final class PluginBlame {

    private PluginBlame() {}

    /** The class nearest to the fault that is neither Java's nor of the application's own libraries, if any. */
    static Optional<String> culprit(Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> !isOwn(frame))
                .map(StackTraceElement::getClassName)
                .findFirst();
    }

    /** Modules of plug-ins are in no boot layer; class loaders of plug-in folders bear their name. */
    private static boolean isOwn(StackTraceElement frame) {
        return frame.getModuleName() == null
                ? !PluginJars.LOADER_NAME.equals(frame.getClassLoaderName())
                : ModuleLayer.boot().findModule(frame.getModuleName()).isPresent();
    }

    /** What to tell of it. */
    static String sentence(Throwable fault) {
        String who = culprit(fault)
                .map(type -> "The class " + type + " of a plug-in broke: ")
                .orElse("A plug-in does not fit this version of thalweg: ");
        return who + fault;
    }
}
