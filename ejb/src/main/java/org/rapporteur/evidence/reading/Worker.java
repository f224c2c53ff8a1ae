package org.rapporteur.evidence.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One worker process from its start to its end. It is talked to by one thread at a time and may be ended by any. */
class Worker {

    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration START = Duration.ofSeconds(30);
    /** The program that reads pictures gives up before; the first page may be asked in each of its languages. */
    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int MOST_CHUNKS_LOGGED = 200;

    private final Workshop workshop;
    private final ScheduledExecutorService watch;
    private final Path temporary;
    private final Process process;
    private final DataInputStream replies;
    private final DataOutputStream requests;
    private volatile boolean late;
    private int jobs;

    Worker(Workshop workshop, ScheduledExecutorService watch) throws IOException {
        this.workshop = workshop;
        this.watch = watch;
        temporary = Files.createTempDirectory(workshop.scratch(), "worker");
        process = workshop.start(temporary);
        replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        drainErrors();
        var kill = killAfter(START);
        try {
            var ready = Frame.read(replies);
            if (ready == null || ready.kind() != 'R') {
                throw new IOException("The reader in " + workshop.folder() + " does not start");
            }
        } catch (IOException e) {
            end();
            throw e;
        } finally {
            kill.cancel(false);
        }
    }

    boolean alive() {
        return process.isAlive() && !late;
    }

    int jobs() {
        return jobs;
    }

    /** Whatever happens to the process, the findings end with a status. */
    Findings work(Request request) {
        var findings = new Findings(temporary, workshop.inbox());
        var id = "" + ++jobs;
        var limit = request.isSlow() ? SLOW : workshop.limit();
        var kill = killAfter(limit);
        try {
            request.frame(id, given(request.original())).write(requests);
            while (!findings.ended()) {
                var frame = Frame.read(replies);
                if (frame == null) {
                    throw new IOException("The reader has ended");
                }
                findings.take(frame, id);
                if (request.isSlow()) {
                    kill.cancel(false);
                    kill = killAfter(limit);
                }
            }
            if (findings.stoppedEarly()) {
                end();
            }
        } catch (IOException e) {
            diagnose(findings, e);
        } finally {
            kill.cancel(false);
        }
        if (alive()) {
            Workshop.empty(temporary);
        }
        return findings;
    }

    /**
     * Whether what came of it is the file's own doing. A worker that was killed from outside, or whose memory earlier files
     * have filled, says nothing of the file: that is given to a fresh one, once.
     */
    boolean blames(Findings findings) {
        return switch (findings.status()) {
            case CRASH -> false;
            case OUT_OF_MEMORY -> jobs == 1;
            default -> true;
        };
    }

    /** A copy of its own: it does not see where the originals lie, and cannot spoil one. */
    private Path given(Path original) throws IOException {
        var copy = temporary.resolve("original");
        Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().setWritable(true);
        workshop.isolation().give(copy);
        return copy;
    }

    private void diagnose(Findings findings, IOException failure) {
        var exit = exitValue();
        end();
        if (late) {
            findings.end(ReadingStatus.TIMEOUT, Note.of(Remark.TOO_SLOW, workshop.limit().toSeconds()));
        } else if (exit == EXIT_OUT_OF_MEMORY) {
            findings.end(ReadingStatus.OUT_OF_MEMORY, Note.of(Remark.TOO_LARGE_FOR_THE_MEMORY));
        } else {
            findings.end(ReadingStatus.CRASH, Note.of(Remark.READER_ENDED));
            LOG.log(Level.WARNING, "A reader ended unexpectedly (exit value " + exit + "): " + failure.getMessage());
        }
    }

    private int exitValue() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private java.util.concurrent.ScheduledFuture<?> killAfter(Duration limit) {
        return watch.schedule(() -> {
            late = true;
            process.destroyForcibly();
        }, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the process and removes what it left behind. */
    void end() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Workshop.delete(temporary);
        // On which its own file system was built; what was mounted there went with the process.
        Workshop.delete(Path.of(temporary + ".root"));
    }

    /** A full pipe would stop the worker. A noisy file must not fill the server's log either. */
    private void drainErrors() {
        var thread = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), 1 << 13)) {
                var buffer = new char[1 << 13];
                var chunks = 0;
                for (var n = lines.read(buffer); n >= 0; n = lines.read(buffer)) {
                    if (chunks++ < MOST_CHUNKS_LOGGED) {
                        LOG.log(Level.DEBUG, "Reader: " + new String(buffer, 0, n).strip());
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The reader's messages end", e);
            }
        }, "rapporteur-reader-messages");
        thread.setDaemon(true);
        thread.start();
    }
}
