package org.fuelstats.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a WildFly is started with.
 *
 * @param name for people, at the beginning of a sentence
 * @param home the provisioned server, which is not changed
 * @param base its directory for configuration, deployments, data and logs
 * @param deployment the built archive
 * @param deployedAs the archive's name in the server
 * @param javaOptions for the JVM, separated by blanks
 * @param properties further options of the JVM, which name system properties
 * @param managementPort where it tells on loopback whether it is ready
 */
record ServerPlan(
        String name,
        Path home,
        Path base,
        Path deployment,
        String deployedAs,
        String javaOptions,
        List<String> properties,
        LogFormat logFormat,
        int managementPort,
        Map<String, String> environment) {
    private static final String JVM_OPTIONS =
            "-Xms256m -Xmx512m -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=320m -XX:+ExitOnOutOfMemoryError";
    private static final String SMALL_JVM_OPTIONS =
            "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError";
    private static final String IPV4 = "-Djava.net.preferIPv4Stack=true";

    ServerPlan {
        properties = List.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** The server with collector, analytics and metric store. */
    static ServerPlan ofFuelstats(Settings settings, DataDirectory data, Map<String, String> environment) {
        List<String> properties = new ArrayList<>();
        properties.add("-D[Fuel-stats]");
        settings.node().ifPresent(name -> {
            properties.add("-Djboss.node.name=" + name);
            properties.add("-Djboss.tx.node.id=" + name);
        });
        if (!settings.addresses().haveIpv6()) {
            properties.add(IPV4);
        }
        return new ServerPlan(
                "The server",
                settings.server(),
                data.wildfly(),
                settings.application(),
                "fuelstats.ear",
                settings.setting("FUELSTATS_SERVER_JAVA_OPTS", JVM_OPTIONS),
                properties,
                settings.logFormat(),
                settings.ports().management(),
                environment);
    }

    /** The small server with the Nailgun side. */
    static ServerPlan ofMasterNode(
            Settings settings, Path deployment, Path base, int managementPort, Map<String, String> environment) {
        return new ServerPlan(
                "The master node's server",
                settings.home().resolve("wildfly-config/nailgun-server/target/wildfly"),
                base,
                deployment,
                "nailgun.war",
                settings.setting("FUELSTATS_NAILGUN_JAVA_OPTS", SMALL_JVM_OPTIONS),
                List.of("-D[Fuel-stats master node]", IPV4),
                settings.logFormat(),
                managementPort,
                environment);
    }

    /** Where the server writes that the deployment succeeded or failed. */
    Path marker(String suffix) {
        return base.resolve("deployments").resolve(deployedAs + suffix);
    }

    Path log() {
        return base.resolve("log").resolve("server.log");
    }

    List<String> options() {
        return Stream.concat(Stream.of(javaOptions.trim().split("\\s+")), properties.stream())
                .toList();
    }
}
