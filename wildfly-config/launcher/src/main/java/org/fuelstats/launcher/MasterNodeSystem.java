package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fuelstats.demonstration.nailgun.NailgunSimulation;
import org.fuelstats.demonstration.nailgun.Pace;
import org.fuelstats.demonstration.nailgun.SimulatedFiles;

/** A master node: its server with the Nailgun side and, unless there is a real one, a simulated Nailgun that somebody works with. */
final class MasterNodeSystem implements AutoCloseable {
    /** The shortest that the sender takes, so that one can watch. */
    private static final String INTERVAL = "PT1M";

    private final Settings settings;
    private final MasterNodeOptions options;
    private final DataDirectory data;
    private final DatabaseAccess database;
    private final Pace pace;
    private final Children children;
    private ApplicationServer server;
    private NailgunSimulation simulation;

    MasterNodeSystem(
            Settings settings,
            MasterNodeOptions options,
            DataDirectory data,
            DatabaseAccess database,
            Pace pace,
            Children children) {
        this.settings = settings;
        this.options = options;
        this.data = data;
        this.database = database;
        this.pace = pace;
        this.children = children;
    }

    /** Returns when the gateway serves. The collector's certificate is the system's. */
    MasterNodeAddresses start(URI collector, String token) throws IOException, StartFailure, InterruptedException {
        Path base = PrivateFiles.directory(data.masterNode());
        Map<String, String> environment = new HashMap<>(settings.environment());
        options.ports().bySetting().forEach((setting, port) -> environment.put(setting, Integer.toString(port)));
        environment.put("FUELSTATS_NAILGUN_DB_URL", database.url());
        environment.put("FUELSTATS_NAILGUN_DB_USER", database.user());
        environment.put("FUELSTATS_NAILGUN_DB_PASSWORD", database.password());
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        environment.putIfAbsent("FUELSTATS_NAILGUN_COLLECTOR_ADDRESS", collector.toString());
        if (!environment.containsKey("FUELSTATS_NAILGUN_COLLECTOR_TRUST_STORE")) {
            Path trusted = base.resolve("collector.p12");
            String password = environment.getOrDefault("FUELSTATS_NAILGUN_COLLECTOR_TRUST_STORE_PASSWORD", "changeit");
            TlsKeyStore.writeTrusted(data.certificate(), trusted, password);
            environment.put("FUELSTATS_NAILGUN_COLLECTOR_TRUST_STORE", trusted.toString());
        }
        if (options.simulated()) {
            environment.putAll(simulate(base, token));
            environment.putIfAbsent("FUELSTATS_NAILGUN_SEND_INTERVAL", INTERVAL);
        }
        server = new ApplicationServer(
                ServerPlan.ofMasterNode(
                        settings, deployment(), base, options.ports().management(), environment),
                children);
        server.start();
        URI gateway = gateway();
        if (simulation != null) {
            simulation.use(gateway);
        }
        return new MasterNodeAddresses(
                gateway,
                URI.create("http://127.0.0.1:" + options.ports().management()),
                database,
                options.simulated() ? Optional.of(token) : Optional.empty());
    }

    private Map<String, String> simulate(Path base, String token) throws IOException, StartFailure {
        try {
            simulation = NailgunSimulation.start(
                    options.ports().simulation(), database.url(), database.user(), database.password(), token, pace);
        } catch (IOException e) {
            throw new StartFailure("The simulated Nailgun can't be started: " + e.getMessage(), e);
        }
        return Map.of(
                "FUELSTATS_NAILGUN_ADDRESS",
                simulation.address().toString(),
                "FUELSTATS_NAILGUN_VERSION_FILES",
                SimulatedFiles.version(base).toString(),
                "FUELSTATS_NAILGUN_SETUP_FILE",
                SimulatedFiles.setup(base).toString());
    }

    private URI gateway() {
        String address = settings.setting("FUELSTATS_NAILGUN_GATEWAY_ADDRESS", "127.0.0.1");
        return URI.create("http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":"
                + options.ports().gateway());
    }

    private Path deployment() throws IOException, StartFailure {
        Path target = settings.home().resolve("nailgun-war/target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> built = Files.list(target)) {
                List<Path> archives =
                        built.filter(file -> file.toString().endsWith(".war")).toList();
                if (!archives.isEmpty()) {
                    return archives.get(0);
                }
            }
        }
        throw new StartFailure("There is no Nailgun side in " + target + ". Build it first.");
    }

    @Override
    public void close() throws InterruptedException {
        if (simulation != null) {
            simulation.rest();
        }
        if (server != null) {
            server.stop();
        }
        if (simulation != null) {
            simulation.close();
        }
    }
}
