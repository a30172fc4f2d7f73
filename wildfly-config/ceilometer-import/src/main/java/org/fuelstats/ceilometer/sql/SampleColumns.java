package org.fuelstats.ceilometer.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns of Ceilometer's tables of samples.
 *
 * @param types each table's columns with their types of {@link Types}, in lower case
 */
record SampleColumns(Map<String, Map<String, Integer>> types) {
    private static final Set<String> TABLES = Set.of("sample", "meter", "resource");

    static SampleColumns read(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, Map<String, Integer>> types = new HashMap<>();
        for (String table : TABLES) {
            Map<String, Integer> columns = new HashMap<>();
            try (ResultSet rows = database.getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
                while (rows.next()) {
                    columns.put(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), rows.getInt("DATA_TYPE"));
                }
            }
            types.put(table, columns);
        }
        return new SampleColumns(types);
    }

    /** Those of the columns that the table doesn't have. */
    Set<String> missing(String table, Set<String> columns) {
        Set<String> missing = new TreeSet<>(columns);
        missing.removeAll(types.getOrDefault(table, Map.of()).keySet());
        return missing;
    }

    /** Whether a column holds seconds since 1970, as Ceilometer has them on MySQL, instead of a time. */
    boolean seconds(String table, String column) {
        return switch (types.get(table).get(column)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE -> false;
            default -> true;
        };
    }
}
