package org.thalweg.solvers.global;

import org.thalweg.core.spi.Plugin;
import org.thalweg.testkit.ProviderContract;

class MultiStartProviderTest extends ProviderContract {

    @Override
    protected Plugin provider() {
        return new MultiStartProvider();
    }
}
