package org.rapporteur.opensearch;

import java.nio.file.Path;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch on a port of this machine: {@code OpenSearch PORT FOLDER}. It ends with its process. */
public final class OpenSearch {

    private OpenSearch() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", arguments[0]);
            settings.put("network.host", "127.0.0.1");
            settings.put("discovery.type", "single-node");
            // A test's folder may lie on a disk that is nearly full.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        try {
            runner.build(OpenSearchRunner.newConfigs().basePath(Path.of(arguments[1]).toString()).clusterName("tests").numOfNode(1).useLogger());
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        Thread.currentThread().join();
    }
}
