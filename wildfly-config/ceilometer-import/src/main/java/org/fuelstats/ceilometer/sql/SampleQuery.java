package org.fuelstats.ceilometer.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.ceilometer.samples.SampleSource.Extent;

/** The query for samples in order of time and id. */
record SampleQuery(SchemaForm form, boolean seconds, SampleFilter selection) {

    /** The statement for samples after the position. */
    PreparedStatement samples(Connection connection, Position after) throws SQLException {
        // The first condition can use an index on the time; the second distinguishes samples of the same time.
        boolean bounded = after.timed();
        PreparedStatement statement = connection.prepareStatement(
                "select s.id, s.timestamp, " + form.fields + " from " + form.table + " s" + form.joins
                        + " where s.timestamp is not null"
                        + (bounded ? " and s.timestamp >= ? and (s.timestamp > ? or s.id > ?)" : "")
                        + wanted() + " order by s.timestamp, s.id",
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY);
        List<Object> values = new ArrayList<>();
        if (bounded) {
            values.addAll(List.of(time(after.micros()), time(after.micros()), after.order()));
        }
        selection.meters().forEach(pattern -> values.add(like(pattern)));
        selection.until().ifPresent(end -> values.add(time(SampleFilter.micros(end))));
        bind(statement, values);
        return statement;
    }

    /** The first and the last time, which Ceilometer has an index for. */
    Extent extent(Connection connection, Position after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select min(s.timestamp), max(s.timestamp) from "
                + form.table + " s where s.timestamp is not null"
                + (after.timed() ? " and s.timestamp >= ?" : "") + until())) {
            List<Object> values = new ArrayList<>();
            if (after.timed()) {
                values.add(time(after.micros()));
            }
            selection.until().ifPresent(end -> values.add(time(SampleFilter.micros(end))));
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Long first = micros(row, 1);
                Long last = micros(row, 2);
                // Samples before 1970 are skipped, and would distort the estimate of the remaining time.
                return first == null || last == null ? null : new Extent(Math.max(0, first), last);
            }
        }
    }

    /** The statement that gives those that have no time at all. */
    PreparedStatement untimed(Connection connection, Position after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select s.id, s.timestamp, " + form.fields + " from "
                + form.table + " s" + form.joins + " where s.timestamp is null and s.id > ?" + meters()
                + " order by s.id");
        List<Object> values = new ArrayList<>(List.of(after.order()));
        selection.meters().forEach(pattern -> values.add(like(pattern)));
        bind(statement, values);
        return statement;
    }

    /** Microseconds since 1970 of a column that holds a time; null if it holds none that can be read. */
    Long micros(ResultSet row, int column) throws SQLException {
        try {
            if (!seconds) {
                LocalDateTime time = row.getObject(column, LocalDateTime.class);
                return time == null ? null : SampleFilter.micros(time.toInstant(ZoneOffset.UTC));
            }
            String text = row.getString(column);
            return text == null
                    ? null
                    : new BigDecimal(text).movePointRight(6).toBigInteger().longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private String wanted() {
        return meters() + until();
    }

    private String meters() {
        String meters = selection.meters().stream()
                .map(pattern -> form.meterName + " like ? escape '!'")
                .collect(Collectors.joining(" or "));
        return meters.isEmpty() ? "" : " and (" + meters + ")";
    }

    private String until() {
        return selection.until().isPresent() ? " and s.timestamp < ?" : "";
    }

    private Object time(long micros) {
        return seconds
                ? BigDecimal.valueOf(micros, 6)
                : LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static String like(String pattern) {
        return pattern.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('*', '%');
    }
}
