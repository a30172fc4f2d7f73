package org.fuelstats.masternode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fuelstats.endtoend.Await;
import org.fuelstats.launcher.DatabaseAccess;
import org.junit.jupiter.api.Assertions;

/** The provisioned server of a master node with the Nailgun side deployed. */
public final class MasterNodeServer implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("fuelstats.home"));

    private static final String VERSION = """
            VERSION:
              feature_groups: [experimental]
              production: docker
              release: "6.0"
              api: "1.0"
              build_number: "58"
              build_id: 2014-12-26_14-25-46
              astute_sha: 16b252d93be6aaa73030b8100cf8c5ca6a970a91
              fuellib_sha: fde8ba5e11a1acaf819d402c645c731af450aff0
              ostf_sha: a9afb68710d809570460c29d6c3293219d3624d4
              nailgun_sha: 5f91157daa6798ff522ca9f6d34e7e135f150a90
              fuelmain_sha: 81d38d6f2903b5a8b4bee79ca45a54b76c1361b8
              auth_required: true
              openstack_version: 2014.2-6.0
            """;

    private final Path base;
    private final int port;
    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MasterNodeServer(Path base, int port, Process process) {
        this.base = base;
        this.port = port;
        this.process = process;
    }

    /** Starts it in a directory of its own; returns when it answers. */
    public static MasterNodeServer start(
            Path base, URI nailgun, DatabaseAccess database, URI collector, Path collectorsCertificate)
            throws IOException, GeneralSecurityException, InterruptedException, SQLException {
        Path server = HOME.resolve("wildfly-config/nailgun-server/target/wildfly");
        copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        try (Stream<Path> built = Files.list(HOME.resolve("nailgun-war/target"))) {
            Path war = built.filter(file -> file.toString().endsWith(".war"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(war, deployments.resolve("nailgun.war"));
        }
        int port = freePort();
        ProcessBuilder start = new ProcessBuilder(
                        server.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + base)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile());
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS",
                                "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true",
                        "LAUNCH_JBOSS_IN_BACKGROUND", "true",
                        "FUELSTATS_NAILGUN_DB_URL", database.url(),
                        "FUELSTATS_NAILGUN_DB_USER", database.user(),
                        "FUELSTATS_NAILGUN_DB_PASSWORD", database.password(),
                        "FUELSTATS_NAILGUN_GATEWAY_PORT", Integer.toString(port),
                        "FUELSTATS_NAILGUN_MANAGEMENT_PORT", Integer.toString(freePort()),
                        "FUELSTATS_NAILGUN_ADDRESS", nailgun.toString(),
                        "FUELSTATS_NAILGUN_COLLECTOR_ADDRESS", collector.toString()));
        start.environment()
                .put(
                        "FUELSTATS_NAILGUN_COLLECTOR_TRUST_STORE",
                        trustStore(base.resolve("trusted.p12"), collectorsCertificate)
                                .toString());
        start.environment()
                .put(
                        "FUELSTATS_NAILGUN_VERSION_FILES",
                        Files.writeString(base.resolve("version.yaml"), VERSION).toString());
        MasterNodeServer started = new MasterNodeServer(base, port, start.start());
        try {
            started.awaitReady();
            planNoRun(database);
            return started;
        } catch (RuntimeException | Error | SQLException e) {
            started.close();
            throw e;
        }
    }

    /** The first run would come at a random time within five minutes; the tests send when they want to. */
    private static void planNoRun(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update fuelstats_sender set next_run = now() + interval '1 hour'");
        }
    }

    /** A request with an administrator's token. */
    public HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        return ask(method, path, HttpRequest.BodyPublishers.ofString(body), EchoingNailgun.TOKEN);
    }

    HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Auth-Token", token)
                .header("User-Agent", "python-fuelclient")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** Where a browser finds it. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void awaitReady() {
        Await.upTo(Duration.ofSeconds(120), "the Nailgun side answers").until(() -> {
            Assertions.assertTrue(process.isAlive(), this::log);
            return Files.exists(base.resolve("deployments/nailgun.war.deployed"))
                            && ask("GET", "/api/statistics/state", "").statusCode() == 200
                    || Files.exists(base.resolve("deployments/nailgun.war.failed"));
        });
        Assertions.assertFalse(Files.exists(base.resolve("deployments/nailgun.war.failed")), this::log);
    }

    String log() {
        try {
            return Files.readString(base.resolve("console.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path trustStore(Path file, Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate);
                OutputStream out = Files.newOutputStream(file)) {
            store.setCertificateEntry(
                    "collector", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
