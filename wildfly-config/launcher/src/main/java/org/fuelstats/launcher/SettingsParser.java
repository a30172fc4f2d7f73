package org.fuelstats.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.commandline.CommandRunner;
import org.fuelstats.launcher.Settings.KeyStoreAccess;
import picocli.CommandLine.Option;

/** Reads settings from the command line and the environment, and collects what is wrong with them. */
final class SettingsParser {
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, String> owners = new HashMap<>();

    /** What the run script passes on; it reads {@code --help} and {@code --no-build} itself. */
    private static final class CommandLineOptions {
        @Option(names = "--data", paramLabel = "DIRECTORY")
        private Path data;

        @Option(names = "--demo")
        private boolean demonstration;

        @Option(names = "--nailgun")
        private boolean masterNode;
    }

    private SettingsParser(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings read(Path home, List<String> arguments, Map<String, String> environment) throws InvalidInvocation {
        SettingsParser reader = new SettingsParser(environment);
        Settings settings = reader.read(home, arguments);
        if (!reader.problems.isEmpty()) {
            throw new InvalidInvocation(reader.problems);
        }
        return settings;
    }

    private Settings read(Path home, List<String> arguments) {
        CommandLineOptions options = new CommandLineOptions();
        problems.addAll(CommandRunner.parseAll(options, arguments));
        Ports ports = ports();
        return new Settings(
                home,
                options.data == null ? home.resolve("data") : options.data,
                ports,
                ListenAddresses.read(environment, problems),
                database("FUELSTATS_DB_URL"),
                search(),
                keyStore(),
                node(),
                logFormat(),
                elasticsearchHeap(),
                options.demonstration,
                options.masterNode ? Optional.of(masterNode()) : Optional.empty(),
                environment);
    }

    private Optional<String> node() {
        String name = environment.getOrDefault("FUELSTATS_NODE_NAME", "").trim();
        // The transaction manager keeps 23 bytes for it.
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,22}")) {
            problems.add("FUELSTATS_NODE_NAME is \"" + name
                    + "\". A name has at most 23 letters, digits, - and _, as in node-2.");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private LogFormat logFormat() {
        String value = environment.getOrDefault("FUELSTATS_LOG_FORMAT", "").trim();
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "", "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> {
                problems.add("FUELSTATS_LOG_FORMAT is \"" + value + "\". It is text or json.");
                yield LogFormat.TEXT;
            }
        };
    }

    private String elasticsearchHeap() {
        String value =
                environment.getOrDefault("FUELSTATS_ELASTICSEARCH_HEAP", "").trim();
        if (!value.isEmpty() && !value.matches("[1-9][0-9]*[mg]")) {
            problems.add(
                    "FUELSTATS_ELASTICSEARCH_HEAP is \"" + value + "\". A size is a number with m or g, as in 512m.");
        }
        return value.isEmpty() ? "512m" : value;
    }

    private Ports ports() {
        Ports standard = Ports.DEFAULT;
        Ports ports = new Ports(
                port("FUELSTATS_COLLECTOR_PORT", standard.collector()),
                port("FUELSTATS_ANALYTICS_PORT", standard.analytics()),
                port("FUELSTATS_METRICS_PORT", standard.metrics()),
                port("FUELSTATS_MANAGEMENT_PORT", standard.management()),
                port("FUELSTATS_DB_PORT", standard.database()),
                port("FUELSTATS_ELASTICSEARCH_PORT", standard.elasticsearch()));
        ports.bySetting().forEach(this::claim);
        return ports;
    }

    private void claim(String setting, int port) {
        String other = owners.putIfAbsent(port, setting);
        if (other != null) {
            problems.add(other + " and " + setting + " are both " + port + ". Each needs a port of its own.");
        }
    }

    private MasterNodeOptions masterNode() {
        MasterNodePorts standard = MasterNodePorts.DEFAULT;
        MasterNodePorts ports = new MasterNodePorts(
                port("FUELSTATS_NAILGUN_GATEWAY_PORT", standard.gateway()),
                port("FUELSTATS_NAILGUN_MANAGEMENT_PORT", standard.management()),
                port("FUELSTATS_NAILGUN_SIMULATION_PORT", standard.simulation()));
        ports.bySetting().forEach(this::claim);
        Optional<DatabaseAccess> database = database("FUELSTATS_NAILGUN_DB_URL");
        if (database.isEmpty()
                && !environment.getOrDefault("FUELSTATS_DB_URL", "").isBlank()) {
            problems.add("FUELSTATS_DB_URL is set, so there is no embedded PostgreSQL for the master node: set"
                    + " FUELSTATS_NAILGUN_DB_URL as well.");
        }
        String simulated = environment
                .getOrDefault("FUELSTATS_NAILGUN_SIMULATION", "")
                .trim()
                .toLowerCase(Locale.ROOT);
        if (!List.of("", "true", "false").contains(simulated)) {
            problems.add("FUELSTATS_NAILGUN_SIMULATION is \"" + simulated + "\". It is true or false.");
        }
        return new MasterNodeOptions(
                ports, database, simulated.isEmpty() ? database.isEmpty() : simulated.equals("true"));
    }

    private int port(String setting, int standard) {
        String value = environment.getOrDefault(setting, "").trim();
        if (value.isEmpty()) {
            return standard;
        }
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        problems.add(setting + " is \"" + value + "\". A port is a number from 1 to 65535.");
        return standard;
    }

    /** A database whose address, user and password are in settings that begin alike. */
    private Optional<DatabaseAccess> database(String urlSetting) {
        String prefix = urlSetting.substring(0, urlSetting.length() - "_URL".length());
        String url = environment.getOrDefault(urlSetting, "").trim();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        for (String setting : List.of(prefix + "_USER", prefix + "_PASSWORD")) {
            if (!environment.containsKey(setting)) {
                problems.add(urlSetting + " is set but " + setting + " is not. Set both, or none of them.");
            }
        }
        try {
            return Optional.of(new DatabaseAccess(
                    url,
                    environment.getOrDefault(prefix + "_USER", ""),
                    environment.getOrDefault(prefix + "_PASSWORD", "")));
        } catch (IllegalArgumentException e) {
            problems.add(urlSetting + " is " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<SearchAccess> search() {
        String hosts =
                environment.getOrDefault("FUELSTATS_ELASTICSEARCH_HOSTS", "").trim();
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        for (String host : hosts.split(",", -1)) {
            if (!host.trim().matches("[A-Za-z0-9._-]+:[0-9]{1,5}|\\[[0-9A-Fa-f:]+\\]:[0-9]{1,5}")) {
                problems.add("FUELSTATS_ELASTICSEARCH_HOSTS names \"" + host.trim() + "\". Each entry is host:port.");
            }
        }
        try {
            return Optional.of(new SearchAccess(
                    hosts,
                    environment.getOrDefault("FUELSTATS_ELASTICSEARCH_PROTOCOL", "http"),
                    environment.getOrDefault("FUELSTATS_ELASTICSEARCH_USER", ""),
                    environment.getOrDefault("FUELSTATS_ELASTICSEARCH_PASSWORD", "")));
        } catch (IllegalArgumentException e) {
            problems.add("FUELSTATS_ELASTICSEARCH_PROTOCOL: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<KeyStoreAccess> keyStore() {
        String file = environment.getOrDefault("FUELSTATS_TLS_KEYSTORE", "").trim();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!environment.containsKey("FUELSTATS_TLS_KEYSTORE_PASSWORD")) {
            problems.add("FUELSTATS_TLS_KEYSTORE is set but FUELSTATS_TLS_KEYSTORE_PASSWORD is not.");
        }
        if (!Files.isReadable(Path.of(file))) {
            problems.add("FUELSTATS_TLS_KEYSTORE is " + file + ", which isn't a file that can be read.");
        }
        return Optional.of(new KeyStoreAccess(
                Path.of(file).toAbsolutePath(), environment.getOrDefault("FUELSTATS_TLS_KEYSTORE_PASSWORD", "")));
    }
}
