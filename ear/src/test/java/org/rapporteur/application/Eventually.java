package org.rapporteur.application;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it is so, or until the time is up. */
public final class Eventually {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Eventually() {
    }

    public static <T> T see(Duration patience, Supplier<T> look, Predicate<T> wanted) {
        var end = System.nanoTime() + patience.toNanos();
        var seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                fail("Not within %s; at last it was: %s", patience, seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
