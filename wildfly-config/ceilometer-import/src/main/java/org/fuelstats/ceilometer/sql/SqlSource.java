package org.fuelstats.ceilometer.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.ceilometer.samples.SampleSource;
import org.fuelstats.client.Retries;

/** Reads a database row by row; if the connection is lost, reading continues on a new one at the same position. */
public final class SqlSource implements SampleSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatabaseAddress address;
    private final SampleFilter selection;
    private final Set<String> paths;
    private final Retries retries;

    private Position reached;
    private boolean untimed;
    private SampleQuery query;
    private Extent extent;
    private SampleRows rows;
    private Connection lookups;
    private PreparedStatement lookup;

    /** @param paths which metadata are wanted */
    public SqlSource(DatabaseAddress address, SampleFilter selection, Set<String> paths, Retries retries) {
        this.address = address;
        this.selection = selection;
        this.paths = paths;
        this.retries = retries;
    }

    @Override
    public String identity() {
        return address.url() + selection.identity();
    }

    @Override
    public void begin(Position after) throws IOException, InterruptedException {
        reached = after.after(selection.beginning()) ? after : selection.beginning();
        try (Connection connection = address.connect()) {
            SampleColumns columns = SampleColumns.read(connection);
            SchemaForm form = SchemaForm.of(columns);
            query = new SampleQuery(form, columns.seconds(form.table, "timestamp"), selection);
            extent = query.extent(connection, selection.beginning());
            untimed = !reached.timed();
        } catch (SQLException e) {
            throw new IOException("Can't read from " + address.url() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.ofNullable(extent);
    }

    @Override
    public Item next() throws IOException, InterruptedException {
        return retries.retry("the database " + address.url(), SqlSource::passing, () -> {
            try {
                return read();
            } catch (SQLException e) {
                close();
                throw new IOException("Reading from " + address.url() + " failed: " + e.getMessage(), e);
            }
        });
    }

    /** Samples without a time are first, to be reported. */
    private Item read() throws IOException, SQLException {
        if (rows == null) {
            rows = SampleRows.open(address, query, reached, untimed);
        }
        Item item = rows.next();
        if (item == null && untimed) {
            untimed = false;
            rows.close();
            rows = SampleRows.open(address, query, reached, false);
            item = rows.next();
        }
        if (item != null && item.position().after(reached)) {
            reached = item.position();
        }
        return item;
    }

    @Override
    public Metadata metadata(Item.Sample sample) throws IOException, InterruptedException {
        return retries.retry("the database " + address.url(), SqlSource::passing, () -> {
            try {
                return read(sample.position().order());
            } catch (SQLException e) {
                closeLookups();
                throw new IOException("Reading from " + address.url() + " failed: " + e.getMessage(), e);
            }
        });
    }

    private Metadata read(long id) throws IOException, SQLException {
        if (lookups == null) {
            lookups = address.connect();
            lookups.setAutoCommit(true);
            lookup = lookups.prepareStatement(query.form().metadata);
        }
        lookup.setLong(1, id);
        try (ResultSet row = lookup.executeQuery()) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? Metadata.NONE : Metadata.of(JSON.readTree(text), paths);
        } catch (JsonProcessingException e) {
            // Older releases cut long metadata off in the middle: then nothing is known.
            return Metadata.NONE;
        }
    }

    /** Whether a new connection may help; a statement that is refused will be refused again. */
    private static boolean passing(IOException failure) {
        return failure.getCause() instanceof SQLException cause
                && (cause instanceof SQLTransientException
                        || cause.getSQLState() == null
                        || cause.getSQLState().startsWith("08")
                        || cause.getSQLState().startsWith("57P"));
    }

    @Override
    public void close() throws IOException {
        try {
            if (rows != null) {
                rows.close();
            }
        } catch (SQLException e) {
            // It was broken already, or nothing more is wanted from it.
        } finally {
            rows = null;
            closeLookups();
        }
    }

    private void closeLookups() {
        try {
            if (lookups != null) {
                lookups.close();
            }
        } catch (SQLException e) {
            // As above.
        } finally {
            lookups = null;
        }
    }
}
