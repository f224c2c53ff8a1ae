package org.rapporteur.search.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.rapporteur.search.SearchAway;
import org.rapporteur.search.SearchSettings;
import org.rapporteur.shared.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** One question and one answer in JSON over HTTP, as OpenSearch and Elasticsearch both speak it. */
final class SearchServer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final SearchSettings settings;

    SearchServer(SearchSettings settings) {
        this.settings = settings;
    }

    /**
     * @return what it answered; a missing node where it knows no such thing
     * @throws SearchAway            if it cannot be reached, or is too busy
     * @throws IllegalStateException if it refuses what it is asked
     */
    JsonNode ask(String method, String path, Object body) {
        return send(method, path, "application/json", body == null ? "" : json(body));
    }

    /** Several acts, each on lines of its own; all of them or a failure. */
    void doAll(String path, String lines) {
        var answer = send("POST", path, "application/x-ndjson", lines);
        if (answer.path("errors").asBoolean()) {
            answer.path("items").forEach(item -> item.forEach(act -> {
                if (act.has("error")) {
                    throw new IllegalStateException("The search server does not take what it is given: " + act.at("/error/type").asText());
                }
            }));
        }
    }

    static String json(Object body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + path)).timeout(TO_ANSWER).header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (settings.user() != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8)));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return MissingNode.getInstance();
            }
            if (answer.statusCode() >= 500 || answer.statusCode() == TOO_MANY) {
                throw new SearchAway(new IOException("It answers " + answer.statusCode()));
            }
            if (answer.statusCode() >= 400) {
                // Its reason may hold the words that were looked for; its kind holds none.
                throw new IllegalStateException("The search server refuses, with " + answer.statusCode() + ": " + kind(answer.body()));
            }
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new SearchAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchAway(e);
        }
    }

    private static String kind(String body) {
        try {
            return Json.mapper().readTree(body).at("/error/type").asText();
        } catch (JsonProcessingException notOurs) {
            return "no JSON";
        }
    }
}
