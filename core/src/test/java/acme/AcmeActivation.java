package acme;

import org.thalweg.core.network.Activation;
import org.thalweg.core.oracle.TestActivation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.Options;

/** Plug-ins of a vendor, which live outside the packages of Thalweg. */
public abstract class AcmeActivation implements ActivationProvider {

    private final String name;

    AcmeActivation(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "For tests.";
    }

    @Override
    public Activation create(Options options) {
        return TestActivation.TANH;
    }

    /** As it should be. */
    public static final class Good extends AcmeActivation {
        public Good() {
            super("acme:good");
        }
    }

    /** The same name again. */
    public static final class Twin extends AcmeActivation {
        public Twin() {
            super("acme:good");
        }
    }

    /** A name that belongs to Thalweg. */
    public static final class Unprefixed extends AcmeActivation {
        public Unprefixed() {
            super("good");
        }
    }

    /** Not kebab-case. */
    public static final class BadName extends AcmeActivation {
        public BadName() {
            super("acme:Good_One");
        }
    }

    /** No name at all. */
    public static final class NoName extends AcmeActivation {
        public NoName() {
            super(null);
        }
    }

    /** Has no list of options. */
    public static final class NullOptions extends AcmeActivation {
        public NullOptions() {
            super("acme:null-options");
        }

        @Override
        public java.util.List<org.thalweg.core.spi.OptionSpec> options() {
            return null;
        }
    }

    /** Throws from its constructor. */
    public static final class Throwing extends AcmeActivation {
        public Throwing() {
            super("acme:throwing");
            throw new IllegalStateException("licence file not found");
        }
    }

    /** Throws an error from its constructor. */
    public static final class Asserting extends AcmeActivation {
        public Asserting() {
            super("acme:asserting");
            throw new AssertionError("table corrupt");
        }
    }

    /** Throws when asked for its name. */
    public static final class Nameless extends AcmeActivation {
        public Nameless() {
            super("");
        }

        @Override
        public String name() {
            throw new UnsupportedOperationException("no name yet");
        }
    }
}
