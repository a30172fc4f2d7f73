package org.fuelstats.timeseries.invalidation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Increments the catalogue's version. The row stays locked until the caller's transaction ends, so that versions become visible in order. */
public final class CatalogueVersion {
    /** An SQL expression: the version as the statement sees it. */
    public static final String READ = "(select version from catalogue_version)";

    private static final String METRICS_DELETED =
            "update catalogue_version set version = version + 1 returning version";
    private static final String POLICIES_CHANGED =
            "update catalogue_version set version = version + 1, policies_version = version + 1 returning version";

    private CatalogueVersion() {}

    /** The version under which the transaction's deletions of metrics are noted. */
    public static long metricsDeleted(Connection connection) throws SQLException {
        return raised(connection, METRICS_DELETED);
    }

    /** To be called in the transaction that changes or deletes a policy. */
    public static long policiesChanged(Connection connection) throws SQLException {
        return raised(connection, POLICIES_CHANGED);
    }

    private static long raised(Connection connection, String update) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
