package org.rapporteur.evidence.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Keeps a few worker processes and lends them to those who read. A worker starts with its first file, is replaced after
 * a timeout, a crash or a good number of files, and ends with the server, whichever way the server ends.
 *
 * <p>System properties: {@code rapporteur.reader} is the folder of the reader's jars, {@code rapporteur.reader.seconds}
 * the time for one file, {@code rapporteur.reader.workers} how many are read at once (as many as there are cores).
 */
@ApplicationScoped
class WorkerReader implements TextReader {

    private static final Logger LOG = System.getLogger(WorkerReader.class.getName());
    /** A new worker is as slow as ten old ones until it is warm, so that it is replaced seldom; one whose memory has run full meanwhile ends by itself. */
    private static final int FILES_PER_WORKER = 5_000;
    private static final int MOST_WORKERS = 16;
    /** A worker may be killed from outside, once for the file and once for starting it again. */
    private static final int ATTEMPTS = 2;
    private static final int HEAP_MEGABYTES = 384;
    private static final int USUAL_SECONDS = 60;
    private static final int SECONDS_WHILE_SOMEBODY_WAITS = 20;

    private final Path folder;
    private final Duration limit;
    private final int heapMegabytes;
    private final Isolation.Reach reach;
    private final BlockingDeque<Bench> free = new LinkedBlockingDeque<>();
    /** Pictures take minutes, and people do not wait behind files: each has a worker of its own. */
    private final BlockingDeque<Bench> forPictures = new LinkedBlockingDeque<>();
    private final BlockingDeque<Bench> forPeople = new LinkedBlockingDeque<>();
    private final List<Bench> benches = new ArrayList<>();
    private final ReaderVersion version;

    private Workshop workshop;
    private ScheduledExecutorService watch;
    private volatile boolean stopped;

    /** A place for one worker; empty before its first file and after a failure. */
    private static class Bench {
        private volatile Worker worker;
    }

    WorkerReader() {
        this(System.getProperty("rapporteur.reader") == null ? null : Path.of(System.getProperty("rapporteur.reader")),
                Duration.ofSeconds(Integer.getInteger("rapporteur.reader.seconds", USUAL_SECONDS)), HEAP_MEGABYTES, Isolation.Reach.SEALED, atOnce());
    }

    WorkerReader(Path folder, Duration limit, int heapMegabytes, Isolation.Reach reach, int workers) {
        this.folder = folder;
        this.limit = limit;
        this.heapMegabytes = heapMegabytes;
        this.reach = reach;
        version = ReaderVersion.of(folder, Request.settings() + ", %d s, heap of %d MB".formatted(limit.toSeconds(), heapMegabytes));
        for (var i = 0; i < workers; i++) {
            benches.add(new Bench());
        }
        free.addAll(benches);
        forPictures.add(new Bench());
        forPeople.add(new Bench());
        benches.addAll(forPictures);
        benches.addAll(forPeople);
    }

    /** All cores: a worker gives way to whoever works at the portal. */
    private static int atOnce() {
        return Math.max(1, Math.min(MOST_WORKERS, Integer.getInteger("rapporteur.reader.workers", Runtime.getRuntime().availableProcessors())));
    }

    @Override
    public int workers() {
        return benches.size() - 2;
    }

    /** How far workers reach here; nothing before the first was started. */
    Isolation.Reach reach() {
        return workshop == null ? null : workshop.isolation().reach();
    }

    @Override
    public void tryOut() {
        try {
            workshop();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "No reader can be started: " + e.getMessage());
        }
    }

    @Override
    public ReaderVersion version() {
        return version;
    }

    @Override
    public Reading read(Path original, String fileName, Password password) {
        return work(new Request(Request.TEXT, original, fileName, "", password)).reading();
    }

    @Override
    public Letters letters(Path original, String fileName, String languages, Password password) {
        return work(new Request(Request.OCR, original, fileName, languages == null ? "" : languages, password)).letters();
    }

    @Override
    public PagePicture picture(Path original, String fileName, int page, Password password) {
        return work(new Request(Request.PICTURE, original, fileName, "" + page, password)).picture();
    }

    @Override
    public PagePicture cut(Path original, String fileName, PagePlace place) {
        return work(new Request(Request.CROP, original, fileName, place.line())).picture();
    }

    @Override
    public PagePicture cover(Path original, String fileName, List<PagePlace> places) {
        return work(new Request(Request.REDACT, original, fileName, places.stream().map(PagePlace::line).collect(Collectors.joining(";")))).picture();
    }

    @Override
    public Outline outline(Path docx, String fileName) {
        return work(new Request(Request.OUTLINE, docx, fileName)).outline();
    }

    @Override
    public FilledTables tables(Path file, String fileName) {
        return work(new Request(Request.TABLES, file, fileName)).tables();
    }

    private Findings work(Request request) {
        if (!Files.isReadable(request.original())) {
            return ended(ReadingStatus.CORRUPT, Remark.ORIGINAL_MISSING);
        }
        var places = request.isSlow() ? forPictures : request.isAwaited() ? forPeople : free;
        Bench bench;
        try {
            bench = request.isAwaited() ? places.poll(SECONDS_WHILE_SOMEBODY_WAITS, TimeUnit.SECONDS) : places.take();
            if (bench == null) {
                return ended(ReadingStatus.TIMEOUT, Remark.READERS_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(ReadingStatus.CRASH, Remark.INTERRUPTED);
        }
        try {
            for (var attempt = 1;; attempt++) {
                var worker = at(bench);
                var findings = worker.work(request);
                if (worker.blames(findings) || attempt == ATTEMPTS) {
                    return findings;
                }
                findings.discard();
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "No reader can be started: " + e.getMessage());
            return ended(ReadingStatus.CRASH, Remark.NO_READER);
        } finally {
            // The warmest worker first: the others need not even be started while one is enough.
            places.addFirst(bench);
        }
    }

    private static Findings ended(ReadingStatus status, Remark why) {
        var findings = new Findings(null, null);
        findings.end(status, Note.of(why));
        return findings;
    }

    private Worker at(Bench bench) throws IOException {
        var worker = bench.worker;
        if (worker != null && worker.alive() && worker.jobs() < FILES_PER_WORKER) {
            return worker;
        }
        if (worker != null) {
            worker.end();
            bench.worker = null;
        }
        bench.worker = started();
        if (stopped) {
            bench.worker.end();
        }
        return bench.worker;
    }

    /** One that was killed while it started says nothing of the next. */
    private Worker started() throws IOException {
        for (var attempt = 1;; attempt++) {
            try {
                return new Worker(workshop(), watch);
            } catch (IOException e) {
                if (attempt == ATTEMPTS || workshop == null || stopped) {
                    throw e;
                }
            }
        }
    }

    /** Set up with the server, or with the first file where that comes earlier. */
    private synchronized Workshop workshop() throws IOException {
        if (stopped) {
            throw new IOException("The server is being stopped");
        }
        if (workshop == null) {
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IOException("The system property rapporteur.reader must name the folder of the reader's jars, but is " + folder);
            }
            // Not a managed executor: it must be able to kill a worker while the server's own threads are all waiting for one.
            watch = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, "rapporteur-reader-watch");
                thread.setDaemon(true);
                return thread;
            });
            var scratch = Files.createTempDirectory("rapporteur-reader").toRealPath();
            workshop = new Workshop(folder.toRealPath(), scratch, Isolation.strictest(folder.toRealPath(), scratch, reach), limit, heapMegabytes);
            Files.createDirectory(workshop.inbox(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return workshop;
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        for (var bench : benches) {
            if (bench.worker != null) {
                bench.worker.end();
            }
        }
        if (workshop != null) {
            watch.shutdownNow();
            Workshop.delete(workshop.scratch());
        }
    }
}
