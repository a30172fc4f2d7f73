package org.fuelstats.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.fuelstats.commandline.ProgressDisplay;
import org.fuelstats.endtoend.TrustedClient;
import org.fuelstats.launcher.PostgresServer.StopMode;

/**
 * The system under test, one for all tests of a run. Who breaks a part of it mends it before the test ends; tests tell
 * their records from others' by the master node they name.
 */
public final class RunningSystem implements AutoCloseable {
    /** Tests see both measures that wait and measures that are rolled. */
    private static final String ROLL_SOON = "FUELSTATS_TIMESERIES_ROLLER_RIPE_AGE";

    public static final String INDEX_PREFIX = "FUELSTATS_ELASTICSEARCH_INDEX_PREFIX";

    public static final String TRENDS_SOON = "FUELSTATS_TRENDS_INTERVAL";

    public static final int LOGIN_ATTEMPTS = 60;

    private static RunningSystem shared;

    private final FuelstatsSystem system;
    private final Endpoints endpoints;
    private final HttpClient client;

    private RunningSystem(FuelstatsSystem system, Endpoints endpoints) {
        this.system = system;
        this.endpoints = endpoints;
        this.client = TrustedClient.trusting(system.data().certificate());
    }

    /** The one system of this JVM; it stops when the JVM does. */
    public static synchronized RunningSystem shared() {
        if (shared == null) {
            Path data = Path.of(System.getProperty("fuelstats.end-to-end.data"));
            Map<String, String> settings = SupportTeam.with(
                    Map.of("FUELSTATS_COLLECTOR_VALIDATE_ANSWERS", "true", ROLL_SOON, "PT1S", TRENDS_SOON, "PT2S"));
            RunningSystem system = start(data, FreePorts.choose(), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(system.system::close, "stop the system"));
            shared = system;
        }
        return shared;
    }

    /**
     * Starts a server of another name on a database and on this system's Elasticsearch, where the database has indexes of its own, with
     * ports, directory and operator of its own. Who starts it closes it.
     */
    public RunningSystem startNode(String name, DatabaseAccess database) {
        return startNode(name, database, Map.of());
    }

    public RunningSystem startNode(String name, DatabaseAccess database, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "FUELSTATS_NODE_NAME",
                name,
                "FUELSTATS_DB_URL",
                database.url(),
                "FUELSTATS_DB_USER",
                database.user(),
                "FUELSTATS_DB_PASSWORD",
                database.password(),
                "FUELSTATS_ELASTICSEARCH_HOSTS",
                elasticsearch("/").getAuthority(),
                INDEX_PREFIX,
                database.url().substring(database.url().lastIndexOf('/') + 1) + "-",
                ROLL_SOON,
                "PT1S",
                ServerJava.SETTING,
                ServerJava.SHORT_LIVED));
        environment.putAll(settings);
        return start(data().resolveSibling(name), FreePorts.choose(), environment);
    }

    private static RunningSystem start(Path data, Ports ports, Map<String, String> extraEnvironment) {
        Map<String, String> environment = new HashMap<>(extraEnvironment);
        ports.bySetting().forEach((setting, port) -> environment.put(setting, Integer.toString(port)));
        environment.put("FUELSTATS_LOGIN_ATTEMPTS", Integer.toString(LOGIN_ATTEMPTS));
        environment.put("FUELSTATS_LOGIN_ATTEMPTS_PER_ADDRESS", "100000");
        Path home = Path.of(System.getProperty("fuelstats.home"));
        try {
            FreshDirectory.at(data);
            FuelstatsSystem system = new FuelstatsSystem(
                    Settings.read(home, List.of("--data", data.toString()), environment), ProgressDisplay.none());
            try {
                return new RunningSystem(system, system.start());
            } catch (StartFailure e) {
                system.close();
                throw new IllegalStateException(e.getMessage(), e);
            }
        } catch (InvalidInvocation | IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the system started", e);
        }
    }

    /** An address of the collector, for example {@code collector("/api/v1/ping/")}. */
    public URI collector(String path) {
        return endpoints.collector().resolve(path);
    }

    public URI analytics(String path) {
        return endpoints.analytics().resolve(path);
    }

    /** An address of the metric store, for example {@code metrics("/v1/metric")}. */
    public URI metrics(String path) {
        return endpoints.metrics().resolve(path);
    }

    public URI management(String path) {
        return endpoints.management().resolve(path);
    }

    public URI elasticsearch(String path) {
        return URI.create(endpoints.search().url()).resolve(path);
    }

    /** An HTTPS client that trusts the system's certificate. */
    public HttpClient client() {
        return client;
    }

    /** An HTTPS client with connections of its own, each for one request at a time. */
    public HttpClient newClient() {
        return HttpClient.newBuilder()
                .sslContext(TrustedClient.context(certificate()))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The PEM file with the system's certificate. */
    public Path certificate() {
        return system.data().certificate();
    }

    public Path data() {
        return system.data().root();
    }

    public Path elasticsearchLog() {
        return data().resolve("logs/fuelstats.log");
    }

    public Path serverLog() {
        return system.server().log();
    }

    /** The name of the operator of the first start. */
    public String operator() {
        return endpoints.user();
    }

    public String operatorPassword() {
        return endpoints.password();
    }

    /** How the application's own role reaches its database. */
    public DatabaseAccess databaseAccess() {
        return endpoints.database();
    }

    /** The value of an Authorization header that names the operator of the first start. */
    public String operatorAuthorization() {
        return authorization(endpoints.user(), endpoints.password());
    }

    public static String authorization(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> getAsOperator(URI address) throws IOException, InterruptedException {
        HttpRequest request = request(address)
                .header("Authorization", operatorAuthorization())
                .GET()
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Posts JSON to the collector. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(collector(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** A connection with the application's own role. */
    public Connection database() throws SQLException {
        return endpoints.database().connect();
    }

    /** Ends the server as a crash would, without starting it again. */
    public void killServer() throws InterruptedException {
        system.server().kill();
    }

    /** Ends the server in order, without starting it again. */
    public void stopServer() throws InterruptedException {
        system.server().stop();
    }

    /** Starts the server after {@link #killServer} or {@link #stopServer}; returns when it is ready. */
    public void startServer() throws StartFailure, IOException, InterruptedException {
        system.server().start();
    }

    /** The sum of a metric of this server, over its labels; 0 before the metric is there. */
    public double metric(String name) throws IOException, InterruptedException {
        return get(management("/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public long serverPid() {
        return system.server().pid();
    }

    public void stopElasticsearch() throws InterruptedException {
        system.elasticsearch().stop();
    }

    public void startElasticsearch() throws StartFailure, IOException, InterruptedException {
        system.elasticsearch().start();
    }

    public void stopPostgres(StopMode mode) throws InterruptedException {
        system.postgres().stop(mode);
    }

    public void startPostgres() throws StartFailure, IOException, InterruptedException {
        system.postgres().start();
    }

    /** Makes an empty database beside the system's own, on the same PostgreSQL and for the same role. */
    public DatabaseAccess createDatabase(String name) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        DatabaseAccess own = endpoints.database();
        String server = own.url().substring(0, own.url().lastIndexOf('/') + 1);
        DatabaseAccess superuser =
                new DatabaseAccess(server + "postgres", "postgres", secrets.getProperty("db.superuser.password"));
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + own.user());
        }
        return new DatabaseAccess(server + name, own.user(), own.password());
    }

    @Override
    public void close() {
        system.close();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }
}
