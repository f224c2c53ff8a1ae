package org.rapporteur.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.Tika;

/** The process: takes one job after the other from standard input until it is closed. */
public final class Worker {

    private static final int OUT_OF_MEMORY = 3;

    private Worker() {
    }

    /** With any argument it only shows that it can be started where it was, and write its temporary files. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Files.delete(Files.createTempFile("trial", null));
            return;
        }
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // A parser that prints must not disturb the frames, and one that reads must not steal them.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        quieten();

        var formats = new Formats();
        Frame.of('R', Tika.getString()).write(out);

        var jobs = new LinkedBlockingQueue<Job>();
        listen(in, jobs);
        while (true) {
            work(jobs.take(), formats, out);
        }
    }

    /**
     * Requests are taken from the stream while a file is being read, so that a closed stream ends this process at
     * once: a server that was killed must not leave a worker that hangs.
     */
    private static void listen(DataInputStream in, LinkedBlockingQueue<Job> jobs) {
        var listener = new Thread(() -> {
            try {
                for (var frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                    jobs.add(Job.from(frame));
                }
                Runtime.getRuntime().halt(0);
            } catch (IOException | RuntimeException e) {
                System.err.println("The request cannot be understood: " + e);
                Runtime.getRuntime().halt(2);
            }
        }, "requests");
        listener.setDaemon(true);
        listener.start();
    }

    private static void work(Job asked, Formats formats, DataOutputStream out) throws IOException {
        var outlet = new FrameOutlet(out, asked.id());
        try {
            var job = Unlocked.of(asked, formats);
            if (job.mode().equals("outline")) {
                new DocxOutline(job, formats, outlet).run();
            } else if (job.mode().equals("ocr")) {
                new Ocr(job, formats, outlet).run();
            } else if (job.mode().equals("picture")) {
                new Picture(job, formats, outlet).run();
            } else if (job.mode().equals("crop") || job.mode().equals("redact")) {
                new WorkingCopy(job, formats, outlet).run();
            } else if (job.mode().equals("tables")) {
                new FilledTables(job, formats, outlet).run();
            } else {
                new TextReading(job, formats, outlet).run();
            }
        } catch (OutOfMemoryError e) {
            // The JVM ends by itself when the heap is full, but not when a parser throws this error on its own.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private static void quieten() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.simplelogLevel", "ERROR");
        // Tika forbids external entities itself; this is the same ban for whatever it does not reach.
        System.setProperty("javax.xml.accessExternalDTD", "");
        System.setProperty("javax.xml.accessExternalSchema", "");
        System.setProperty("javax.xml.accessExternalStylesheet", "");
    }
}
