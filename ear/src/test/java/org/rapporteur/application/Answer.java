package org.rapporteur.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper JSON = new JsonMapper();

    public Answer expect(int wanted) {
        assertThat(status).as("%s answered: %s", request, text()).isEqualTo(wanted);
        return this;
    }

    /** The answer is a refusal of this name, such as {@code 409 someone-was-faster}. */
    public Answer expectProblem(int wanted, String name) {
        expect(wanted);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).as(request).isEqualTo(wanted);
        assertThat(json().path("title").asText()).as(request).isNotBlank();
        assertThat(json().path("type").asText()).as("%s answered: %s", request, text()).endsWith("/" + name);
        return this;
    }

    /** The input was refused at exactly these fields. */
    public Answer expectErrorsAt(String... fields) {
        expectProblem(422, "input-wrong");
        assertThat(StreamSupport.stream(json().get("errors").spliterator(), false).map(error -> error.get("field").asText()))
                .as("%s answered: %s", request, text()).containsExactlyInAnyOrder(fields);
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered no JSON: " + text(), e);
        }
    }

    /** The id of what was made. */
    public String id() {
        return json().get("id").asText();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
