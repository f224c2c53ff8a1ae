package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.application.Application;
import org.rapporteur.application.SharedApplication;

/** The description of the API is the truth about it. */
@ExtendWith(SharedApplication.class)
class OpenApiIT {

    private static final String RESOURCES = "WEB-INF/classes/";
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    @Test
    void describesEveryCallAndNoOther(Application application, @TempDir java.nio.file.Path folder) throws Exception {
        assertThat(described(application)).isEqualTo(programmed(folder));
    }

    @Test
    void namesEveryPartOfAnAddress(Application application) {
        description(application).get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
            var named = new TreeSet<String>();
            call.getValue().path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("path")) {
                    named.add(parameter.get("name").asText());
                }
            });
            assertThat(named).as("%s %s", call.getKey(), path.getKey())
                    .containsExactlyInAnyOrderElementsOf(IN_BRACES.matcher(path.getKey()).results().map(found -> found.group(1)).toList());
        }));
    }

    @Test
    void tellsWhichCallsAnyoneMayMake(Application application) {
        description(application).get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
            var open = call.getValue().has("security") && call.getValue().get("security").isEmpty();
            var address = IN_BRACES.matcher(path.getKey().replaceFirst("^/api/v1", "")).replaceAll("00000000-0000-0000-0000-000000000000");
            var answer = application.nobody().send(call.getKey().toUpperCase(Locale.ROOT), address, null);
            assertThat(answer.status() != 401).as("%s %s", call.getKey(), address).isEqualTo(open);
            assertThat(call.getValue().at("/responses/default/$ref").asText()).endsWith("/Refused");
        }));
    }

    @Test
    void whatIsDescribedIsThere(Application application) {
        var calls = described(application);
        calls.remove("DELETE /session"); // would end the session that the others use
        for (var call : calls) {
            var method = call.substring(0, call.indexOf(' '));
            var path = IN_BRACES.matcher(call.substring(call.indexOf(' ') + 1)).replaceAll("00000000-0000-0000-0000-000000000000");
            var answer = application.as("maritime").send(method, path, null);
            assertThat(answer.status()).as(call).isNotIn(401, 405, 500, 501);
            assertThat(answer.text()).as(call).doesNotContain("/problems/http-404");
        }
    }

    /** What the other tests see these calls answer when all is well. */
    @ParameterizedTest
    @CsvSource({"post /session, 200", "delete /session, 204", "post /exhibits, 201", "post /exhibits, 200", "post /reports, 201", "post /reports/{id}/submit, 200",
        "post /reports/{id}/take-back, 204", "post /reports/{id}/sections, 201", "put /reports/{id}/sections/{section}, 204", "delete /reports/{id}/sections/{section}, 204",
        "put /reports/{id}/title, 204", "post /reports/{id}/sections/{section}/move, 204", "post /reports/{id}/paragraphs, 201", "put /reports/{id}/paragraphs/{paragraph}, 200", "delete /reports/{id}/paragraphs/{paragraph}, 204",
        "post /reports/{id}/paragraphs/{paragraph}/move, 204", "post /reports/{id}/paragraphs/{paragraph}/citations, 201",
        "delete /reports/{id}/paragraphs/{paragraph}/citations/{citation}, 204", "post /reports/{id}/comments, 201", "post /comments/{comment}/disposition, 204", "delete /comments/{comment}/disposition, 204", "post /comments/{comment}/wording, 200", "post /reports/{id}/dispositions, 200", "post /reports/{id}/comment-form, 200", "post /reports/{id}/offline-rows/{row}, 201", "delete /reports/{id}/offline-rows/{row}, 204",
        "post /comments/{comment}/withdraw, 204", "post /reports/{id}/positions, 201", "post /positions/{position}/withdraw, 204", "post /tasks/{id}/complete, 200"})
    void tellsTheAnswersThatAreGiven(String call, String status, Application application) {
        var answers = description(application).get("paths").get("/api/v1" + call.substring(call.indexOf(' ') + 1)).get(call.substring(0, call.indexOf(' '))).get("responses");
        assertThat(answers.has(status)).as("%s: %s", call, answers).isTrue();
    }

    private static JsonNode description(Application application) {
        return application.nobody().get("/openapi.json").expect(200).json();
    }

    private static Set<String> described(Application application) {
        var calls = new TreeSet<String>();
        description(application).get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceFirst("^/api/v1", ""))));
        return calls;
    }

    /** From the resource classes of the finished application. */
    private static Set<String> programmed(java.nio.file.Path folder) throws Exception {
        var war = java.nio.file.Path.of(System.getProperty("rapporteur.home"), "rapporteur.ear");
        var calls = new TreeSet<String>();
        var resources = unpacked(war, folder);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, OpenApiIT.class.getClassLoader())) {
            for (var name : resources) {
                var resource = loader.loadClass(name);
                var root = resource.getAnnotation(Path.class);
                if (root != null) {
                    Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> calls(root.value(), method)).forEach(calls::add);
                }
            }
        }
        return calls;
    }

    private static Stream<String> calls(String root, Method method) {
        var below = method.getAnnotation(Path.class);
        var address = (root + "/" + (below == null ? "" : below.value())).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class)).filter(each -> each != null)
                .map(each -> each.value() + " " + address);
    }

    private static Set<String> unpacked(java.nio.file.Path ear, java.nio.file.Path folder) throws IOException {
        var resources = new TreeSet<String>();
        try (var file = new ZipFile(ear.toFile()); var war = new ZipInputStream(file.getInputStream(file.getEntry("rapporteur-web.war")))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith(RESOURCES) && entry.getName().endsWith(".class")) {
                    var name = entry.getName().substring(RESOURCES.length());
                    Files.createDirectories(folder.resolve(name).getParent());
                    Files.write(folder.resolve(name), war.readAllBytes());
                    if (name.endsWith("Resource.class")) {
                        resources.add(name.replace('/', '.').replaceFirst("\\.class$", ""));
                    }
                }
            }
        }
        return resources;
    }
}
