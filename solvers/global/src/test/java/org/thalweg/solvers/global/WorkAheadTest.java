package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkAheadTest {

    @Test
    void handsOutEveryNumberOnceAndInOrder() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (WorkAhead<Long> work = new WorkAhead<>(
                "test-ahead",
                4,
                1000,
                n -> {
                    calls.incrementAndGet();
                    return n * n;
                },
                n -> false)) {
            for (long n = 0; n < 1000; n++) {
                assertThat(work.take(n)).isEqualTo(n * n);
            }
        }
        assertThat(calls).hasValue(1000);
    }

    @Test
    void staysWithinAWindowOfTheConsumer() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(128);
        try (WorkAhead<Long> work = new WorkAhead<>(
                "test-ahead",
                2,
                1000,
                n -> {
                    calls.incrementAndGet();
                    full.countDown();
                    return n;
                },
                n -> false)) {
            assertThat(full.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(calls).hasValue(128);
            assertThat(work.take(0)).isZero();
        }
        assertThat(calls.get()).isBetween(128, 129);
    }

    @Test
    void throwsWhatATaskThrewWhenItsTurnComes() throws InterruptedException {
        try (WorkAhead<Long> work = new WorkAhead<>(
                "test-ahead",
                2,
                10,
                n -> {
                    if (n == 1) {
                        throw new AssertionError("one");
                    }
                    return n;
                },
                n -> false)) {
            assertThat(work.take(0)).isZero();
            assertThatThrownBy(() -> work.take(1))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("one");
            assertThat(work.take(2)).isEqualTo(2);
        }
    }

    @Test
    void beginsNothingAfterALastResult() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (WorkAhead<Long> work = new WorkAhead<>(
                "test-ahead",
                2,
                1000,
                n -> {
                    calls.incrementAndGet();
                    return n;
                },
                n -> n == 10)) {
            for (long n = 0; n <= 10; n++) {
                assertThat(work.take(n)).isEqualTo(n);
            }
        }
        // The other thread may begin several while this one reports number 10.
        assertThat(calls.get()).isBetween(11, 128);
    }

    @Test
    void closingWaitsForTheTasksAtWorkAndBeginsNoOther() {
        AtomicBoolean release = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(2);
        Set<Long> done = ConcurrentHashMap.newKeySet();
        WorkAhead<Long> work = new WorkAhead<>(
                "test-ahead",
                2,
                10,
                n -> {
                    begun.countDown();
                    while (!release.get()) {
                        Thread.onSpinWait();
                    }
                    done.add(n);
                    return n;
                },
                n -> false);
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Thread closer = new Thread(work::close);
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        release.set(true);
        work.close();
        assertThat(done).containsExactlyInAnyOrder(0L, 1L);
    }
}
