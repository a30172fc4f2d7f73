package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The running system to measure, described by its endpoints file. */
record Target(
        URI collector,
        URI analytics,
        URI metrics,
        String user,
        String password,
        URI elasticsearch,
        String dbUrl,
        String dbUser,
        String dbPassword,
        long launcher,
        Path data) {

    static Target read(Path endpoints) throws IOException {
        if (!Files.isReadable(endpoints)) {
            throw new IOException("There is no " + endpoints
                    + ". Start the system first (wildfly-config/run), or name its file with --endpoints.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(endpoints)) {
            properties.load(reader);
        }
        return new Target(
                URI.create(required(properties, "collector.url", endpoints)),
                URI.create(required(properties, "analytics.url", endpoints)),
                URI.create(required(properties, "metrics.url", endpoints)),
                required(properties, "analytics.user", endpoints),
                required(properties, "analytics.password", endpoints),
                URI.create(required(properties, "elasticsearch.url", endpoints)),
                required(properties, "db.url", endpoints),
                required(properties, "db.user", endpoints),
                required(properties, "db.password", endpoints),
                Long.parseLong(required(properties, "pid", endpoints)),
                endpoints.toAbsolutePath().getParent());
    }

    private static String required(Properties properties, String key, Path file) throws IOException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IOException(file + " has no line for " + key + ".");
        }
        return value;
    }

    /** The certificate that the system's listeners show. */
    Path certificate() {
        return data.resolve("tls").resolve("certificate.pem");
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(dbUrl, dbUser, dbPassword);
    }
}
