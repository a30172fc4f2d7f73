package org.fuelstats.analytics.reports.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.ReportFilters;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.time.SenderClock;

/** Computes a table from the database, by the table's SQL query. */
@ApplicationScoped
class DatabaseRows {
    private static final int PATIENCE_SECONDS = 600;

    @Inject
    private Database database;

    /** The rows, each column by name; besides the table's own columns there may be some that end in {@code _low} and {@code _high}. */
    List<Map<String, Object>> rows(ReportTable table, ReportFilters filters) {
        return rows(table.sql(), filters);
    }

    /** The rows of a query over the views. */
    List<Map<String, Object>> rows(String query, ReportFilters filters) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DatabaseViews.before(query))) {
                select.setQueryTimeout(PATIENCE_SECONDS);
                Array releases =
                        connection.createArrayOf("text", filters.releases().toArray());
                select.setArray(1, releases);
                select.setString(
                        2, filters.from() == null ? null : filters.from().toString());
                select.setString(3, filters.to() == null ? null : filters.to().toString());
                select.setString(4, filters.filtered().name().toLowerCase(Locale.ROOT));
                select.setString(
                        5,
                        filters.edition() == null
                                ? null
                                : filters.edition().name().toLowerCase(Locale.ROOT));
                select.setString(6, SenderClock.configured().maxAhead().toMillis() + " milliseconds");
                try (ResultSet row = select.executeQuery()) {
                    return read(row);
                }
            }
        });
    }

    private static List<Map<String, Object>> read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<Map<String, Object>> rows = new ArrayList<>();
        while (row.next()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) values.put(columns.getColumnLabel(i), row.getObject(i));
            rows.add(values);
        }
        return rows;
    }
}
