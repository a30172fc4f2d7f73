package org.fuelstats.ceilometer.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFields;

/** The rows of one statement, read as a stream. */
final class SampleRows implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 5000;

    private final Connection connection;
    private final SampleQuery query;
    private final ResultSet rows;

    private SampleRows(Connection connection, SampleQuery query, ResultSet rows) {
        this.connection = connection;
        this.query = query;
        this.rows = rows;
    }

    static SampleRows open(DatabaseAddress address, SampleQuery query, Position after, boolean untimed)
            throws IOException, SQLException {
        Connection connection = address.connect();
        try {
            PreparedStatement statement = untimed ? query.untimed(connection, after) : query.samples(connection, after);
            statement.setFetchSize(rowsAtATime(connection));
            return new SampleRows(connection, query, statement.executeQuery());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** MySQL's own driver reads everything into memory unless this fetch size is set, which means one by one. */
    private static int rowsAtATime(Connection connection) throws SQLException {
        String driver = connection.getMetaData().getDriverName().toLowerCase(Locale.ROOT);
        return driver.contains("mysql") ? Integer.MIN_VALUE : ROWS_AT_A_TIME;
    }

    /** The next, or null at the end. */
    Item next() throws SQLException {
        while (rows.next()) {
            long id = rows.getLong(1);
            Long micros = query.micros(rows, 2);
            Double volume = rows.getDouble(6);
            if (rows.wasNull()) {
                volume = null;
            }
            String meter = rows.getString(3);
            // LIKE of some databases knows no difference between capital and small letters.
            if (meter != null && !query.selection().wants(meter)) {
                continue;
            }
            return new SampleFields(
                            micros == null ? Position.untimed(id) : new Position(micros, id),
                            query.form().table + " id " + id,
                            meter,
                            rows.getString(4),
                            rows.getString(5),
                            volume,
                            rows.getString(7),
                            rows.getString(8),
                            rows.getString(9),
                            Metadata.NONE)
                    .item();
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
