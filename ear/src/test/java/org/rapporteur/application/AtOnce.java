package org.rapporteur.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Several people act in the same moment. */
public final class AtOnce {

    private static final long PATIENCE = 120;

    private AtOnce() {
    }

    /** What each of them does in a thread of its own, all let go together; their answers in the order of the people. */
    public static <P, T> List<T> each(List<P> people, Function<P, T> act) {
        return all(people.stream().map(person -> (Callable<T>) () -> act.apply(person)).toList());
    }

    public static <T> List<T> both(Callable<T> one, Callable<T> other) {
        return all(List.of(one, other));
    }

    private static <T> List<T> all(List<Callable<T>> acts) {
        var start = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get(PATIENCE, TimeUnit.SECONDS));
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("One of those who acted at once failed", e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
