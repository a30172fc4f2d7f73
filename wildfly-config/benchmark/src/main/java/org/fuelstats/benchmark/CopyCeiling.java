package org.fuelstats.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Measures how fast the same database loads the same rows without a server in front of it: {@code COPY} into an empty table of the same
 * definition, with its constraints and indexes, in one transaction including the commit. The median of several repetitions.
 */
final class CopyCeiling {
    private static final String TABLE = "fuelstats_benchmark_copy";
    private static final String SEQUENCE = "fuelstats_benchmark_copy_id";
    private static final int REPETITIONS = 5;

    private final Target target;

    CopyCeiling(Target target) {
        this.target = target;
    }

    /** @param rows makes the rows of the n-th request, as COPY's text format has them */
    Measurement run(
            String name, String table, String columns, int requests, int rowsPerRequest, IntFunction<byte[]> rows)
            throws SQLException {
        List<byte[]> made = IntStream.range(0, requests).mapToObj(rows).toList();
        double[] rates = new double[REPETITIONS];
        CpuUse cpu = CpuUse.from(target);
        try (Connection connection = target.database()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < REPETITIONS; i++) {
                prepare(connection, table);
                rates[i] = requests * (double) rowsPerRequest / seconds(connection, columns, made);
            }
            drop(connection);
        }
        Arrays.sort(rates);
        return cpu.into(new Measurement(name)
                .with("repetitions", REPETITIONS)
                .with("rows", requests * (double) rowsPerRequest)
                .with("rows_per_second", rates[REPETITIONS / 2])
                .with("slowest", rates[0])
                .with("fastest", rates[REPETITIONS - 1]));
    }

    /** The copy numbers its rows from a sequence of its own, so that the real table's is left alone. */
    private static void prepare(Connection connection, String table) throws SQLException {
        drop(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + TABLE + " (like " + table + " including all)");
            statement.execute("create sequence " + SEQUENCE + " owned by " + TABLE + ".id");
            statement.execute("alter table " + TABLE + " alter column id set default nextval('" + SEQUENCE + "')");
        }
        connection.commit();
    }

    private static double seconds(Connection connection, String columns, List<byte[]> rows) throws SQLException {
        long begin = System.nanoTime();
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + TABLE + " (" + columns + ") from stdin");
        for (byte[] chunk : rows) {
            copy.writeToCopy(chunk, 0, chunk.length);
        }
        copy.endCopy();
        connection.commit();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
        }
        connection.commit();
    }
}
