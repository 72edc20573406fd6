package org.thalweg.core.internal.elementary;

/**
 * Decides once per process whether kernels use {@code jdk.incubator.vector}.
 *
 * <p>The system property {@value #PROPERTY} is {@code scalar}, {@code vector} or {@code auto} (the default: vector if the
 * module is in the boot layer, where they repay their compilation; see {@link Patience}). This class touches no class of the vector module, so it may be loaded without it; code
 * that does must stay in classes that are loaded only after {@link #isVector()} said yes. The choice changes speed,
 * never bits.
 */
public final class VectorSupport {

    /** Name of the system property. */
    public static final String PROPERTY = "thalweg.kernel";

    private static final String MODULE = "jdk.incubator.vector";

    private VectorSupport() {}

    /**
     * Whether kernels use the vector module.
     *
     * @throws IllegalStateException if the system property has an unknown value, or demands vector kernels that the
     *     process cannot run
     */
    public static boolean isVector() {
        if (Choice.REFUSAL != null) {
            throw new IllegalStateException(Choice.REFUSAL);
        }
        return Choice.VECTOR;
    }

    /** Whether vector kernels are demanded from the first call on, rather than where they repay their compilation. */
    public static boolean isDemanded() {
        return isVector() && Choice.DEMANDED;
    }

    /** Whether the vector module is in the boot layer. */
    public static boolean isModulePresent() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** What is wrong with the demand, or null if it can be met. */
    static String refusal(String demand, boolean present) {
        return switch (demand) {
            case "auto", "scalar" -> null;
            case "vector" ->
                present
                        ? null
                        : "System property " + PROPERTY + " is 'vector', but module " + MODULE
                                + " is not in this process.\nStart java with --add-modules " + MODULE + ", or set "
                                + PROPERTY + " to auto.";
            default -> "System property " + PROPERTY + " is '" + demand + "', but must be one of scalar, vector, auto.";
        };
    }

    /** Read lazily and once: a failing static initializer would hide its message from the second caller on. */
    private static final class Choice {

        static final String REFUSAL;
        static final boolean VECTOR;
        static final boolean DEMANDED;

        static {
            String demand = System.getProperty(PROPERTY, "auto");
            boolean present = isModulePresent();
            REFUSAL = refusal(demand, present);
            VECTOR = REFUSAL == null && present && !demand.equals("scalar");
            DEMANDED = demand.equals("vector");
            if (demand.equals("auto") && !present) {
                System.getLogger(VectorSupport.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "Module " + MODULE + " is absent: scalar kernels, same bits, slower."
                                        + " Start java with --add-modules " + MODULE + " for vector kernels.");
            }
        }
    }
}
