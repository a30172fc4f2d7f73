package org.fuelstats.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher was asked to do.
 *
 * @param home the checkout, with the built server, Elasticsearch and application below it
 * @param data where the system keeps its state
 * @param addresses that the listeners bind to
 * @param database a database of one's own; empty starts the embedded one
 * @param search an Elasticsearch of one's own; empty starts the embedded one
 * @param keyStore a certificate of one's own; empty makes a self-signed one
 * @param node the name of this server among several on one database; empty where it is the only one
 * @param logFormat of the server
 * @param elasticsearchHeap of the embedded Elasticsearch, as the JVM's -Xmx takes it
 * @param demonstration whether to load demonstration data when ready
 * @param masterNode a master node beside the system; empty starts none
 * @param environment handed to the server, which reads its other settings from it
 */
record Settings(
        Path home,
        Path data,
        Ports ports,
        ListenAddresses addresses,
        Optional<DatabaseAccess> database,
        Optional<SearchAccess> search,
        Optional<KeyStoreAccess> keyStore,
        Optional<String> node,
        LogFormat logFormat,
        String elasticsearchHeap,
        boolean demonstration,
        Optional<MasterNodeOptions> masterNode,
        Map<String, String> environment) {

    Settings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the command line and the environment.
     *
     * @throws InvalidInvocation with all problems found
     */
    static Settings read(Path home, List<String> arguments, Map<String, String> environment) throws InvalidInvocation {
        return SettingsParser.read(home, arguments, environment);
    }

    /** A PKCS12 key store with a certificate and its key. */
    record KeyStoreAccess(Path file, String password) {
        /** Without the password, so that it can be logged. */
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** Without the environment, which holds passwords. */
    @Override
    public String toString() {
        return "data in " + data + ", " + ports;
    }

    /** The provisioned WildFly. */
    Path server() {
        return home.resolve("wildfly-config/server/target/wildfly");
    }

    /** Where the build unpacked Elasticsearch, and the first start unpacks PostgreSQL. */
    Path programs() {
        return home.resolve("wildfly-config/launcher/target");
    }

    Path application() {
        String other = environment.get("FUELSTATS_APPLICATION");
        return other == null ? home.resolve("fuelstats-ear/target/fuelstats.ear") : Path.of(other);
    }

    String setting(String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
