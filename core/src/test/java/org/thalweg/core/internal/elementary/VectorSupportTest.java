package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorSupportTest {

    @Test
    void autoAndScalarAreNeverRefused() {
        assertThat(VectorSupport.refusal("auto", false)).isNull();
        assertThat(VectorSupport.refusal("scalar", false)).isNull();
        assertThat(VectorSupport.refusal("vector", true)).isNull();
    }

    @Test
    void demandedVectorWithoutModuleSaysHowToAddIt() {
        assertThat(VectorSupport.refusal("vector", false))
                .contains("thalweg.kernel", "'vector'")
                .contains("--add-modules jdk.incubator.vector");
    }

    @Test
    void unknownDemandListsTheChoices() {
        assertThat(VectorSupport.refusal("simd", true)).contains("'simd'", "scalar, vector, auto");
    }

    @Test
    void choiceFollowsPropertyAndModule() {
        boolean scalar = System.getProperty(VectorSupport.PROPERTY, "auto").equals("scalar");
        assertThat(VectorSupport.isVector()).isEqualTo(VectorSupport.isModulePresent() && !scalar);
    }
}
