package org.rapporteur.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.rapporteur.launcher.Database;

/** Before Arquillian starts its server: a fresh database and data folder, free ports, and the server told of them. */
public final class ServerSettings implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerSettings.class);
    }

    public void complete(@Observes ContainerRegistry registry) throws IOException {
        var data = Files.createTempDirectory(Path.of(System.getProperty("rapporteur.target")), "arquillian-data");
        Programs.unpack();
        var database = Database.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            deleteTree(data);
        }));
        var managementPort = String.valueOf(freePort());
        var properties = new LinkedHashMap<String, String>();
        // An expression ${env.NAME} is looked up among the system properties first.
        properties.put("env.RAPPORTEUR_DB_URL", database.url());
        properties.put("env.RAPPORTEUR_DB_USER", database.user());
        properties.put("env.RAPPORTEUR_DB_PASSWORD", database.password());
        properties.put("jboss.http.port", String.valueOf(freePort()));
        properties.put("jboss.management.http.port", managementPort);
        properties.put("rapporteur.data", data.toString());
        properties.put("rapporteur.reader", System.getProperty("rapporteur.home") + "/reader");
        properties.put("rapporteur.demo", "true");
        properties.put("rapporteur.url", "http://localhost:" + properties.get("jboss.http.port"));
        for (var container : registry.getContainers()) {
            var settings = container.getContainerConfiguration();
            settings.overrideProperty("managementPort", managementPort);
            settings.overrideProperty("cleanServerBaseDir", data.resolve("server").toString());
            settings.overrideProperty("javaVmArguments", settings.getContainerProperties().get("javaVmArguments") + asArguments(properties));
        }
    }

    private static String asArguments(Map<String, String> properties) {
        return properties.entrySet().stream().map(property -> " -D" + property.getKey() + "=" + property.getValue()).collect(Collectors.joining());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + root + " (" + e.getMessage() + ")");
        }
    }
}
