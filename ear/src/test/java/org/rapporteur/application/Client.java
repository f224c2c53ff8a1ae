package org.rapporteur.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The REST API as one person uses it. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----part-of-a-test";

    private final String address;
    private final Supplier<String> token;

    Client(String url, Supplier<String> token) {
        this.address = url + "/api/v1";
        this.token = token;
    }

    /** A page of the portal, as this person is shown it. */
    public Answer page(String path) {
        return send(address.replaceFirst("/api/v1$", ""), "GET", path, null);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param body written as JSON; null for none */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "Content-Type", "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), with(headers, "Content-Type", "application/json"));
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /**
     * Hands in a document that another test may have handed in before: then it is the exhibit that is there.
     *
     * @return the exhibit's id
     */
    public String handIn(String fileName, byte[] file) {
        var answer = upload("/exhibits", fileName, file, Map.of());
        return answer.status() == 200 ? answer.id() : answer.expect(201).id();
    }

    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> add(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        add(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        add(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send("POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Anything, also what no sensible program sends. */
    public Answer send(String method, String path, byte[] body, String... headers) {
        return send(address, method, path, body, headers);
    }

    private Answer send(String base, String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var secret = token.get();
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A JSON object from names and values in turn; values may be null. */
    public static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private static byte[] json(Object body) {
        try {
            return body == null ? null : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static void add(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
