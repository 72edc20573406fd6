package acme.swish;

import org.junit.jupiter.api.Nested;
import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.Plugin;
import org.thalweg.testkit.ActivationContract;
import org.thalweg.testkit.ProviderContract;

/** What every activation and every provider must do. */
class SwishTest {

    @Nested
    class Standard extends ActivationContract {

        @Override
        protected Activation activation() {
            return Swish.STANDARD;
        }
    }

    @Nested
    class Steep extends ActivationContract {

        @Override
        protected Activation activation() {
            return new Swish(4);
        }

        /** It varies over a quarter of the length of the standard one. */
        @Override
        protected double scale() {
            return 0.25;
        }
    }

    @Nested
    class AsProvider extends ProviderContract {

        @Override
        protected Plugin provider() {
            return new SwishProvider();
        }
    }
}
