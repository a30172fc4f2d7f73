package org.fuelstats.persistence.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query as returned by PostgreSQL's COPY: one at a time, regardless of their number and size, while the server prepares the
 * next ones. Closing before the last row ends the query.
 */
public final class CopiedRows implements AutoCloseable {
    /** "PGCOPY\n\377\r\n\0", then flags and the length of an extension. */
    private static final int SIGNATURE = 11;

    private static final String CANCELLED = "57014";
    private static final int NULL = -1;
    private static final int END = -1;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;

    private final PGConnection connection;
    private final CopyOut copy;
    private final int[] starts;
    private final int[] lengths;
    private byte[] message;
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private boolean begun;

    private CopiedRows(PGConnection connection, CopyOut copy, int columns) {
        this.connection = connection;
        this.copy = copy;
        this.starts = new int[columns];
        this.lengths = new int[columns];
    }

    /**
     * Runs a query. COPY takes no parameters, so values in the text must be of types that cannot contain SQL.
     *
     * @param columns how many columns the query has
     */
    public static CopiedRows of(Connection connection, String query, int columns) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        CopyOut copy = postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
        return new CopiedRows(postgres, copy, columns);
    }

    /** Goes to the next row; false after the last one. */
    public boolean next() throws SQLException {
        if (!receive()) return false;
        if (!begun) {
            begun = true;
            unread.position(SIGNATURE + Integer.BYTES);
            unread.position(unread.position() + Integer.BYTES + unread.getInt(unread.position()));
            if (!receive()) return false;
        }
        int columns = unread.getShort();
        if (columns == END) {
            drain();
            return false;
        }
        for (int i = 0; i < columns; i++) {
            lengths[i] = unread.getInt();
            starts[i] = unread.position();
            if (lengths[i] != NULL) unread.position(starts[i] + lengths[i]);
        }
        return true;
    }

    public boolean isNull(int column) {
        return lengths[column] == NULL;
    }

    /** Of a boolean column. */
    public boolean flag(int column) {
        return message[starts[column]] != 0;
    }

    /** Of an integer column. */
    public int number(int column) {
        return unread.getInt(starts[column]);
    }

    /** Of a column of text or JSON; null for null. */
    public String text(int column) {
        if (isNull(column)) return null;
        return new String(message, starts[column], lengths[column], StandardCharsets.UTF_8);
    }

    /** Of a date column. */
    public LocalDate date(int column) {
        return LocalDate.ofEpochDay(EPOCH_DAY + number(column));
    }

    /** Of a timestamp column without zone; null for null. */
    public LocalDateTime time(int column) {
        if (isNull(column)) return null;
        long micros = unread.getLong(starts[column]);
        int nanos = (int) Math.floorMod(micros, MICROS) * 1000;
        return LocalDateTime.ofEpochSecond(EPOCH_SECOND + Math.floorDiv(micros, MICROS), nanos, ZoneOffset.UTC);
    }

    /** The bytes that hold a column's value, from {@link #start} on; they are good until the next row. */
    public byte[] bytes() {
        return message;
    }

    /** Where a column's value begins. */
    public int start(int column) {
        return starts[column];
    }

    /** How many bytes a column's value has; 0 for null. */
    public int length(int column) {
        return Math.max(lengths[column], 0);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) cancel();
    }

    /** The driver's own way to cancel leaves the server's last words unread, and the connection's next user would take them for his. */
    private void cancel() throws SQLException {
        connection.cancelQuery();
        try {
            drain();
        } catch (SQLException e) {
            if (!CANCELLED.equals(e.getSQLState())) throw e;
        }
    }

    private boolean receive() throws SQLException {
        if (unread.hasRemaining()) return true;
        message = copy.readFromCopy();
        if (message == null) return false;
        unread = ByteBuffer.wrap(message);
        return true;
    }

    /** Reads what the server still has to say, up to its word that it is done. */
    private void drain() throws SQLException {
        byte[] rest = copy.readFromCopy();
        while (rest != null) rest = copy.readFromCopy();
    }
}
