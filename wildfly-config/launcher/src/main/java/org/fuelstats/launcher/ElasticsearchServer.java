package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The embedded Elasticsearch: one node, on loopback only. All its data can be restored from the database. */
final class ElasticsearchServer {
    private static final String NAME = "Elasticsearch";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final DataDirectory data;
    private final int port;
    private final String heap;
    private final Children children;
    private Child child;

    ElasticsearchServer(Path home, DataDirectory data, int port, String heap, Children children) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.heap = heap;
        this.children = children;
    }

    void start() throws StartFailure, IOException, InterruptedException {
        begin();
        awaitReady();
    }

    void begin() throws StartFailure, IOException {
        Path configuration = configuration();
        child = children.start(
                NAME,
                UnprivilegedUser.command(
                        List.of("bash", home.resolve("bin/elasticsearch").toString())),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_JAVA_OPTS", "-Xms" + heap + " -Xmx" + heap,
                        "ES_PATH_CONF", configuration.toString(),
                        "ES_TMPDIR",
                                PrivateFiles.directory(data.elasticsearch().resolve("tmp"))
                                        .toString()),
                data.elasticsearch());
    }

    void awaitReady() throws StartFailure, IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health");
        Readiness.await(child, children, PATIENCE, () -> Readiness.answers200(health));
        children.record(child);
    }

    void stop() throws InterruptedException {
        if (child != null && child.isAlive()) {
            child.terminate(Duration.ofSeconds(30));
        }
    }

    SearchAccess access() {
        return SearchAccess.own(port);
    }

    private Path configuration() throws IOException {
        Path root = PrivateFiles.directory(data.elasticsearch());
        Path configuration = root.resolve("config");
        PrivateFiles.copyTree(home.resolve("config"), configuration);
        Files.writeString(
                configuration.resolve("elasticsearch.yml"),
                String.format(Locale.ROOT, """
                cluster.name: fuelstats
                node.name: fuelstats
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                # An event that comes before its index must not make one with guessed types.
                action.auto_create_index: false
                xpack.security.enabled: false
                path.data: %s
                path.logs: %s
                # Room left on the disk, not a share of it: on a large disk a share is a waste.
                cluster.routing.allocation.disk.watermark.low: 2gb
                cluster.routing.allocation.disk.watermark.high: 1gb
                cluster.routing.allocation.disk.watermark.flood_stage: 500mb
                """, port, quoted(root.resolve("data")), quoted(data.logs())));
        return configuration;
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
