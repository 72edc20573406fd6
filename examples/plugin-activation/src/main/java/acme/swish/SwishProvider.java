package acme.swish;

import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Provides {@link Swish} by its name. */
public final class SwishProvider implements ActivationProvider {

    @Override
    public String name() {
        return Swish.NAME;
    }

    @Override
    public String description() {
        return "z times the logistic function of beta z.";
    }

    @Override
    public String source() {
        return "P. Ramachandran, B. Zoph, Q. Le, arXiv:1710.05941 (2017)";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(OptionSpec.real("beta", Swish.STANDARD.beta(), "", "Steepness.")
                .between(1e-3, 1e3));
    }

    @Override
    public Activation create(Options options) {
        return new Swish(options.real("beta"));
    }
}
