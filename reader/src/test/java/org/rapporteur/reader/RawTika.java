package org.rapporteur.reader;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;

/** What the workers are measured against: Tika as it comes, in one process, with so many threads. Standard input names lists of files; the answers are nanoseconds. */
final class RawTika {

    private RawTika() {
    }

    public static void main(String[] args) throws Exception {
        // Libraries speak there, too.
        var answers = System.out;
        System.setOut(System.err);
        var parser = new RecursiveParserWrapper(new Formats().parser());
        var lists = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var threads = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        answers.println("ready");
        for (var list = lists.readLine(); list != null; list = lists.readLine()) {
            var files = Files.readAllLines(Path.of(list));
            var began = System.nanoTime();
            threads.invokeAll(files.stream().map(file -> Executors.callable(() -> read(parser, Path.of(file)))).toList());
            answers.println(System.nanoTime() - began);
        }
        threads.shutdownNow();
    }

    private static void read(Parser parser, Path file) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        try (var stream = TikaInputStream.get(file, metadata)) {
            parser.parse(stream, new RecursiveParserWrapperHandler(new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.TEXT, 10_000_000)), metadata, new ParseContext());
        } catch (Exception e) {
            // Such files are among them.
        }
    }
}
