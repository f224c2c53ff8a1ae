package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.Asked;
import org.rapporteur.search.SearchAway;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchSettings;

/** The index on a search server: a real OpenSearch, in a process of its own. */
class ServerIndexTest extends IndexContract {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;
    private static Process server;
    private static URI url;
    private static int indexes;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        var built = Path.of("..", "opensearch", "target").toAbsolutePath().normalize();
        server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "org.rapporteur.opensearch.OpenSearch", "" + port, folder.toString())
                .redirectErrorStream(true).redirectOutput(Redirect.to(Path.of("target", "opensearch.log").toFile())).start();
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            assertThat(server.isAlive() && Instant.now().isBefore(until)).as("OpenSearch starts; see target/opensearch.log").isTrue();
            Thread.sleep(200);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers() throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(url.resolve("/_cluster/health")).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    @Override
    protected SearchIndex fresh() {
        return new ServerIndex(new SearchSettings(url, null, null, "test-" + indexes++));
    }

    @Test
    void nodesShareOneIndexAndItsPosition() {
        page("kept");
        index.reached("there");
        var other = new ServerIndex(new SearchSettings(url, null, null, "test-" + (indexes - 1)));
        assertThat(other.position()).isEqualTo("there");
        assertThat(other.find(Set.of("m/evidence"), Asked.words("kept"), null, 0, 10).total()).isEqualTo(1);
        other.empty();
        other.reached("anew");
        assertThat(index.position()).isEqualTo("anew");
        assertThat(found("kept")).isEmpty();
        page("told to the one that was made anew");
        assertThat(other.find(Set.of("m/evidence"), Asked.words("anew"), null, 0, 10).total()).isEqualTo(1);
    }

    @Test
    void aServerThatIsNotThereIsSaidAndAnIndexThatIsNotThereIsEmpty() throws IOException {
        var nobody = new ServerIndex(new SearchSettings(URI.create("http://127.0.0.1:" + freePort()), null, null, "any"));
        assertThatThrownBy(nobody::position).isInstanceOf(SearchAway.class);
        assertThatThrownBy(() -> nobody.find(Set.of("m/evidence"), Asked.words("kept"), null, 0, 10)).isInstanceOf(SearchAway.class);
        var none = new ServerIndex(new SearchSettings(url, null, null, "never-made"));
        assertThat(none.position()).isNull();
        assertThat(none.find(Set.of("m/evidence"), Asked.words("kept"), null, 0, 10).total()).isZero();
    }

    @Test
    void itIsNamedByTheEnvironment() {
        assertThat(SearchSettings.from(Map.of()).url()).isNull();
        assertThat(SearchSettings.from(Map.of("RAPPORTEUR_SEARCH_URL", "https://search.example.org:9200/")).url()).isEqualTo(URI.create("https://search.example.org:9200"));
        for (var wrong : List.of(Map.of("RAPPORTEUR_SEARCH_URL", "search.example.org"), Map.of("RAPPORTEUR_SEARCH_URL", "https://name:word@search.example.org"),
                Map.of("RAPPORTEUR_SEARCH_URL", "https://search.example.org", "RAPPORTEUR_SEARCH_USER", "rapporteur"),
                Map.of("RAPPORTEUR_SEARCH_URL", "https://search.example.org", "RAPPORTEUR_SEARCH_INDEX", "../all"))) {
            assertThatThrownBy(() -> SearchSettings.from(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
