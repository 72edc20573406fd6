package org.thalweg.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Turns an interrupt of the process (Ctrl-C, SIGINT, SIGTERM) into a request to stop, and holds the process until the
 * result is written.
 *
 * <p>The virtual machine answers an interrupt by running shutdown hooks while the main thread goes on; the hook made here
 * asks the solve to stop and waits for {@link #close()}. The process then exits with 128 plus the signal's number.
 */
public final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable announcement) {
        hook = new Thread(
                () -> {
                    requested.set(true);
                    announcement.run();
                    await();
                },
                "thalweg-interruption");
    }

    /**
     * Begins to listen.
     *
     * @param announcement told when an interrupt arrives, on another thread
     */
    public static Interruption listen(Runnable announcement) {
        Interruption interruption = new Interruption(announcement);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether an interrupt arrived, to be asked from the solve. */
    public BooleanSupplier requested() {
        return requested::get;
    }

    /** Everything is written: lets a waiting shutdown proceed, or stops listening. */
    @Override
    public void close() {
        finished.countDown();
        if (!requested.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The shutdown has just begun and the hook finds the work finished.
            }
        }
    }
}
