package org.thalweg.analysis.landscape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.thalweg.analysis.stationary.Certificate;

/**
 * A nondegenerate stationary point that stands for its whole orbit.
 *
 * <p>Immutable.
 */
public final class LandscapePoint {

    private final long id;
    private final double[] theta;
    private final BigDecimal loss;
    private final int morseIndex;
    private final double gradientNormInf;
    private final BigInteger orbitSize;
    private final Optional<Certificate> certificate;
    private final String origin;

    /**
     * A point.
     *
     * @param id number in its store, from 1; 0 before it is stored
     * @param theta θ[n], copied
     * @param loss E at the exact stationary point, to at least 30 digits where extended precision is available
     * @param morseIndex number of negative eigenvalues of the Hessian
     * @param gradientNormInf largest absolute entry of the gradient at θ
     * @param orbitSize number of points in the orbit
     * @param certificate the proof of existence, uniqueness and index; empty where the objective allows none
     * @param origin the method that found it first, and from where
     */
    public LandscapePoint(
            long id,
            double[] theta,
            BigDecimal loss,
            int morseIndex,
            double gradientNormInf,
            BigInteger orbitSize,
            Optional<Certificate> certificate,
            String origin) {
        this.id = id;
        this.theta = theta.clone();
        this.loss = loss;
        this.morseIndex = morseIndex;
        this.gradientNormInf = gradientNormInf;
        this.orbitSize = orbitSize;
        this.certificate = certificate;
        this.origin = origin;
    }

    /**
     * {@return the same point as number {@code id} of a store}
     *
     * @param newId number in the store, at least 1
     */
    public LandscapePoint withId(long newId) {
        return new LandscapePoint(newId, theta, loss, morseIndex, gradientNormInf, orbitSize, certificate, origin);
    }

    /** {@return number in its store, from 1; 0 before it is stored} */
    public long id() {
        return id;
    }

    /** {@return a copy of θ[n]} */
    public double[] theta() {
        return theta.clone();
    }

    /** {@return the value E at the stationary point, to all digits known} */
    public BigDecimal loss() {
        return loss;
    }

    /** {@return number of negative eigenvalues of the Hessian} */
    public int morseIndex() {
        return morseIndex;
    }

    /** {@return largest absolute entry of the gradient at θ} */
    public double gradientNormInf() {
        return gradientNormInf;
    }

    /** {@return number of points in the orbit} */
    public BigInteger orbitSize() {
        return orbitSize;
    }

    /** {@return the proof, where there is one} */
    public Optional<Certificate> certificate() {
        return certificate;
    }

    /** {@return the method that found the point first} */
    public String origin() {
        return origin;
    }

    @Override
    public String toString() {
        return "point " + id + ": loss " + loss.doubleValue() + ", index " + morseIndex + ", orbit of " + orbitSize;
    }
}
