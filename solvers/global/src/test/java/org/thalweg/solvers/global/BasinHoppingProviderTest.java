package org.thalweg.solvers.global;

import org.thalweg.core.spi.Plugin;
import org.thalweg.testkit.ProviderContract;

class BasinHoppingProviderTest extends ProviderContract {

    @Override
    protected Plugin provider() {
        return new BasinHoppingProvider();
    }
}
