package org.fuelstats.timeseries.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement with parameters that are numbers and arrays. The driver sends arrays of primitive numbers and of bytes in binary. */
final class BoundStatement implements AutoCloseable {
    private final PreparedStatement prepared;
    private int parameters;

    BoundStatement(Connection connection, String text) throws SQLException {
        prepared = connection.prepareStatement(text);
    }

    /** Maps the current row of the result. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    BoundStatement with(long number) throws SQLException {
        prepared.setLong(++parameters, number);
        return this;
    }

    BoundStatement with(int number) throws SQLException {
        prepared.setInt(++parameters, number);
        return this;
    }

    BoundStatement with(boolean flag) throws SQLException {
        prepared.setBoolean(++parameters, flag);
        return this;
    }

    BoundStatement with(long[] numbers) throws SQLException {
        prepared.setObject(++parameters, numbers);
        return this;
    }

    BoundStatement with(int[] numbers) throws SQLException {
        prepared.setObject(++parameters, numbers);
        return this;
    }

    BoundStatement with(byte[][] bytes) throws SQLException {
        prepared.setObject(++parameters, bytes);
        return this;
    }

    BoundStatement with(Collection<Long> numbers) throws SQLException {
        return with(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    <T> List<T> rows(RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = prepared.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    /** How many rows were changed. */
    int change() throws SQLException {
        return prepared.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        prepared.close();
    }
}
