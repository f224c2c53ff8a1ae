package org.rapporteur.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a reverse proxy and the server could read differently are refused: CVE-2026-28367, -28368, -28369. */
@ExtendWith(SharedApplication.class)
class SmuggledRequestIT {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an ordinary request            | 200 | GET {path} HTTP/1.1\\r\\nHost: {host}\\r\\nConnection: close\\r\\n\\r\\n
            headers ended by \\r\\r\\r     | 400 | GET {path} HTTP/1.1\\r\\nHost: {host}\\r\\nConnection: close\\r\\r\\r
            a space before the colon       | 400 | GET {path} HTTP/1.1\\r\\nHost: {host}\\r\\nContent-Length : 0\\r\\nConnection: close\\r\\n\\r\\n
            a space before the first header| 400 | GET {path} HTTP/1.1\\r\\n Host: {host}\\r\\nHost: {host}\\r\\nConnection: close\\r\\n\\r\\n
            lines ended by \\n alone       | 400 | GET {path} HTTP/1.1\\nHost: {host}\\nConnection: close\\n\\n
            """)
    void isRefused(String what, String status, String request, Application application) throws IOException {
        var server = URI.create(application.url());
        var bytes = request.replace("{path}", "/api/v1/health/ready").replace("{host}", server.getAuthority())
                .replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).as(what).startsWith("HTTP/1.1 " + status);
        }
    }
}
