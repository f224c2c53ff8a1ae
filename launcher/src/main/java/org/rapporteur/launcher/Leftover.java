package org.rapporteur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlived the launcher that started it. Call only while holding the data folder's lock. */
final class Leftover {

    /** Process ids are given out again; the moment of the start tells the old bearer from the new one. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private final ProcessHandle process;

    private Leftover(ProcessHandle process) {
        this.process = process;
    }

    static void remember(Path file, ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + "\n" + startOf(process).getEpochSecond() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a file that {@link #remember} wrote. */
    static Optional<Leftover> find(Path file) {
        return find(file, 1);
    }

    /** PostgreSQL keeps such a file of its own, with the start on its third line. */
    static Optional<Leftover> findPostgres(Path dataDirectory) {
        return find(dataDirectory.resolve("postmaster.pid"), 2);
    }

    private static Optional<Leftover> find(Path file, int lineOfStart) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            var pid = Long.parseLong(lines.get(0).strip());
            var start = Instant.ofEpochSecond(Long.parseLong(lines.get(lineOfStart).strip()));
            return ProcessHandle.of(pid)
                    .filter(process -> Duration.between(start, startOf(process)).abs().compareTo(SAME_START) < 0)
                    .map(Leftover::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException tornFile) {
            return Optional.empty();
        }
    }

    /** Politely first. */
    void end(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            endsWithin(patience);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
