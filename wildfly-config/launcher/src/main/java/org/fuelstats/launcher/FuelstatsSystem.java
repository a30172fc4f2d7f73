package org.fuelstats.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fuelstats.commandline.ProgressDisplay;
import org.fuelstats.demonstration.nailgun.Pace;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.fuelstats.launcher.Settings.KeyStoreAccess;

/** A whole system: database, search and server, and where asked for a master node, started and stopped in order. */
final class FuelstatsSystem implements AutoCloseable {
    private final Settings settings;
    private final DataDirectory data;
    private final ProgressDisplay progress;
    private final ChildRecords records;
    private final Children children;
    private StartLock lock;
    private PostgresServer postgres;
    private ElasticsearchServer elasticsearch;
    private ApplicationServer server;
    private MasterNodeSystem masterNode;

    public FuelstatsSystem(Settings settings, ProgressDisplay progress) {
        this.settings = settings;
        this.data = new DataDirectory(settings.data());
        this.progress = progress;
        this.records = new ChildRecords(data.run().resolve("children"));
        this.children = new Children(records);
    }

    /** Returns when the system is ready to be used. */
    public Endpoints start() throws StartFailure, InterruptedException {
        try {
            return startServers();
        } catch (IOException e) {
            throw new StartFailure(FileProblem.sentence(e), e);
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public ElasticsearchServer elasticsearch() {
        return elasticsearch;
    }

    public ApplicationServer server() {
        return server;
    }

    public DataDirectory data() {
        return data;
    }

    /** Completed with a description when a server ends that was not stopped. */
    public CompletableFuture<String> accident() {
        return children.accident();
    }

    /** Stops what was started: the server first, so that nothing it acknowledged is cut off, the database last. */
    @Override
    public void close() {
        children.close();
        try {
            Files.deleteIfExists(data.endpoints());
            if (masterNode != null) {
                masterNode.close();
            }
            if (server != null) {
                server.stop();
            }
            if (elasticsearch != null) {
                elasticsearch.stop();
            }
            if (postgres != null) {
                postgres.stop(StopMode.FAST);
            }
            if (lock != null) {
                records.clear();
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Endpoints startServers() throws IOException, StartFailure, InterruptedException {
        data.create();
        lock = StartLock.take(data);
        Files.deleteIfExists(data.endpoints());
        for (String left : records.stopLeftovers()) {
            progress.print("Stopped what an earlier start had left running: " + left);
        }
        PortCheck.check(portsInUse());
        Secrets secrets = new Secrets(data.secrets());
        KeyStoreAccess keyStore =
                settings.keyStore().isPresent() ? settings.keyStore().get() : TlsKeyStore.selfSigned(data, secrets);
        TlsKeyStore.exportCertificate(keyStore, data.certificate());
        OperatorAccount.createIn(data.users(), secrets.get("analytics.password"));

        if (settings.search().isEmpty() || settings.database().isEmpty()) {
            UnprivilegedUser.check(List.of(settings.programs()), List.of(data.root()));
        }
        SearchAccess search = beginSearch();
        DatabaseAccess database = startDatabase(secrets);
        progress.step("Starting WildFly");
        server = new ApplicationServer(
                ServerPlan.ofFuelstats(settings, data, environment(database, search, keyStore)), children);
        server.start();
        if (elasticsearch != null) {
            progress.step("Waiting for Elasticsearch");
            elasticsearch.awaitReady();
        }
        progress.end();

        Endpoints endpoints = new Endpoints(
                ListenAddresses.url(
                        settings.addresses().collector(), settings.ports().collector()),
                ListenAddresses.url(
                        settings.addresses().analytics(), settings.ports().analytics()),
                ListenAddresses.url(
                        settings.addresses().metrics(), settings.ports().metrics()),
                URI.create("http://127.0.0.1:" + settings.ports().management()),
                database,
                search,
                OperatorAccount.NAME,
                secrets.get("analytics.password"),
                ProcessHandle.current().pid(),
                Optional.empty());
        if (settings.masterNode().isPresent()) {
            endpoints = endpoints.with(startMasterNode(settings.masterNode().get(), secrets, endpoints.collector()));
        }
        endpoints.writeTo(data.endpoints());
        return endpoints;
    }

    private SearchAccess beginSearch() throws IOException, StartFailure {
        if (settings.search().isPresent()) {
            return settings.search().get();
        }
        progress.step("Starting Elasticsearch");
        elasticsearch = new ElasticsearchServer(
                settings.programs().resolve("elasticsearch"),
                data,
                settings.ports().elasticsearch(),
                settings.elasticsearchHeap(),
                children);
        elasticsearch.begin();
        return elasticsearch.access();
    }

    private DatabaseAccess startDatabase(Secrets secrets) throws IOException, StartFailure, InterruptedException {
        if (settings.database().isPresent()) {
            DatabaseAccess database = settings.database().get();
            try (Connection connection = database.connect()) {
                return database;
            } catch (SQLException e) {
                throw new StartFailure(
                        "The database can't be reached as " + database + ": " + e.getMessage()
                                + ". Check FUELSTATS_DB_URL, FUELSTATS_DB_USER and FUELSTATS_DB_PASSWORD.",
                        e);
            }
        }
        progress.step("Starting PostgreSQL");
        postgres = new PostgresServer(
                PostgresBinaries.unpackedIn(settings.programs().resolve("postgresql")),
                data,
                settings.ports().database(),
                secrets,
                children);
        postgres.start();
        return postgres.access();
    }

    private MasterNodeAddresses startMasterNode(MasterNodeOptions options, Secrets secrets, URI collector)
            throws IOException, StartFailure, InterruptedException {
        progress.step("Starting the master node");
        DatabaseAccess database =
                options.database().isPresent() ? options.database().get() : postgres.database("nailgun");
        masterNode = new MasterNodeSystem(settings, options, data, database, Pace.DEMONSTRATION, children);
        MasterNodeAddresses addresses = masterNode.start(collector, secrets.get("nailgun.token"));
        progress.end();
        return addresses;
    }

    private Map<String, Integer> portsInUse() {
        Map<String, Integer> ports = new LinkedHashMap<>(settings.ports().bySetting());
        settings.masterNode().ifPresent(node -> {
            ports.putAll(node.ports().bySetting());
            if (!node.simulated()) {
                ports.remove("FUELSTATS_NAILGUN_SIMULATION_PORT");
            }
        });
        if (settings.database().isPresent()) {
            ports.remove("FUELSTATS_DB_PORT");
        }
        if (settings.search().isPresent()) {
            ports.remove("FUELSTATS_ELASTICSEARCH_PORT");
        }
        return ports;
    }

    private Map<String, String> environment(DatabaseAccess database, SearchAccess search, KeyStoreAccess keyStore) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        settings.ports().bySetting().forEach((setting, port) -> environment.put(setting, Integer.toString(port)));
        environment.put("FUELSTATS_DB_URL", database.url());
        environment.put("FUELSTATS_DB_USER", database.user());
        environment.put("FUELSTATS_DB_PASSWORD", database.password());
        environment.put("FUELSTATS_ELASTICSEARCH_HOSTS", search.hosts());
        environment.put("FUELSTATS_ELASTICSEARCH_PROTOCOL", search.protocol());
        environment.put("FUELSTATS_ELASTICSEARCH_USER", search.user());
        environment.put("FUELSTATS_ELASTICSEARCH_PASSWORD", search.password());
        environment.put("FUELSTATS_TLS_KEYSTORE", keyStore.file().toString());
        environment.put("FUELSTATS_TLS_KEYSTORE_PASSWORD", keyStore.password());
        // The C library would give threads arenas of their own, which cost a server of many threads some 100 MB.
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return environment;
    }
}
