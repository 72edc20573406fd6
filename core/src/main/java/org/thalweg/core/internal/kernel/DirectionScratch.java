package org.thalweg.core.internal.kernel;

/** What a product with a vector needs beside the forward and backward pass: derivatives along the vector. */
final class DirectionScratch {

    /** Without a row of ones: its derivative is 0. */
    final Rows[] ra;

    final Rows[] rg;
    final Rows[] rdelta;
    final Rows[] bend;

    DirectionScratch(NetworkPlan plan, int block) {
        int size = plan.layers + 1;
        ra = new Rows[size];
        rg = new Rows[size];
        rdelta = new Rows[size];
        bend = new Rows[size];
        for (int l = 1; l < size; l++) {
            ra[l] = new Rows(plan.width[l], block);
            rg[l] = new Rows(plan.width[l], block);
            rdelta[l] = plan.linear[l] ? rg[l] : new Rows(plan.width[l], block);
            bend[l] = new Rows(plan.width[l], block);
        }
    }

    void setLength(int length) {
        for (int l = 1; l < ra.length; l++) {
            ra[l].stride = length;
            rg[l].stride = length;
            rdelta[l].stride = length;
            bend[l].stride = length;
        }
    }
}
