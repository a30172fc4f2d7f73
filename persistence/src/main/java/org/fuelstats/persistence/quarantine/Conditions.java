package org.fuelstats.persistence.quarantine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;

/** A filter as SQL conditions with bound values. */
final class Conditions {
    private final List<String> terms = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions(QuarantineFilter filter) {
        addIfGiven("endpoint = ?", filter.endpoint());
        addIfGiven("state = ?", filter.state() == null ? null : filter.state().word());
        addIfGiven("master_node_uid = ?", filter.masterNodeUid());
        addIfGiven(
                "position(? in lower(reason)) > 0",
                filter.reason() == null ? null : filter.reason().toLowerCase(Locale.ROOT));
        addIfGiven("received_at >= ?", filter.receivedFrom() == null ? null : Timestamp.from(filter.receivedFrom()));
        addIfGiven("received_at < ?", filter.receivedBefore() == null ? null : Timestamp.from(filter.receivedBefore()));
    }

    private void addIfGiven(String term, Object value) {
        if (value != null) {
            add(term, value);
        }
    }

    void add(String term, Object value) {
        terms.add(term);
        values.add(value);
    }

    /** The conditions as a clause of their own; nothing when there is none. */
    String where() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /** The conditions behind others; nothing when there is none. */
    String and() {
        return terms.isEmpty() ? "" : " and " + String.join(" and ", terms);
    }

    /**
     * Binds the values.
     *
     * @return the place of the next parameter
     */
    int bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }
}
