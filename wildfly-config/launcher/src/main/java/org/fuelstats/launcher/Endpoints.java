package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses and the user of a system that is ready. */
record Endpoints(
        URI collector,
        URI analytics,
        URI metrics,
        URI management,
        DatabaseAccess database,
        SearchAccess search,
        String user,
        String password,
        long pid,
        Optional<MasterNodeAddresses> masterNode) {

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("collector.url", collector.toString());
        properties.put("analytics.url", analytics.toString());
        properties.put("metrics.url", metrics.toString());
        properties.put("management.url", management.toString());
        properties.put("db.url", database.url());
        properties.put("db.user", database.user());
        properties.put("db.password", database.password());
        properties.put("elasticsearch.url", search.url());
        properties.put("analytics.user", user);
        properties.put("analytics.password", password);
        masterNode.ifPresent(node -> properties.putAll(node.properties()));
        properties.put("pid", Long.toString(pid));
        return properties;
    }

    /** The same with a master node. */
    Endpoints with(MasterNodeAddresses node) {
        return new Endpoints(
                collector, analytics, metrics, management, database, search, user, password, pid, Optional.of(node));
    }

    void writeTo(Path file) throws IOException {
        StringBuilder content = new StringBuilder();
        properties().forEach((key, value) -> content.append(key)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        PrivateFiles.write(file, content.toString());
    }

    /** Without the passwords, so that it can be logged. */
    @Override
    public String toString() {
        return "collector " + collector + ", analytics " + analytics + ", metric store " + metrics + ", management "
                + management + masterNode.map(node -> ", " + node).orElse("");
    }
}
