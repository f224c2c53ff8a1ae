package org.rapporteur.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What a parser that a file has taken over would try. Each line of the file is one thing to try ({@code read PATH},
 * {@code write PATH}, {@code call PORT}, {@code processes}); its text says how far it came. Never shipped.
 */
public class BurglarParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("x-burglar"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) throws IOException, SAXException {
        var xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            xhtml.element("p", line + ": " + tried(line.split(" ", 2)));
        }
        xhtml.endDocument();
    }

    private static String tried(String[] line) {
        try {
            return switch (line[0]) {
                case "read" -> "got " + Files.readAllBytes(Path.of(line[1])).length + " bytes";
                case "write" -> "wrote " + Files.writeString(Path.of(line[1]), "loot").getFileName();
                case "call" -> call(Integer.parseInt(line[1]));
                case "processes" -> "sees " + ProcessHandle.allProcesses().count();
                default -> "cannot";
            };
        } catch (IOException | RuntimeException e) {
            return "no";
        }
    }

    private static String call(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            return "connected";
        }
    }
}
