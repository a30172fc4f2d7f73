package org.fuelstats.persistence.quarantine;

import java.sql.Timestamp;
import java.util.Locale;
import org.fuelstats.persistence.database.SqlConditions;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;

/** The quarantine's filter as SQL. */
final class QuarantineConditions {
    private QuarantineConditions() {}

    static SqlConditions of(QuarantineFilter filter) {
        return new SqlConditions()
                .addIfGiven("endpoint = ?", filter.endpoint())
                .addIfGiven(
                        "state = ?",
                        filter.state() == null ? null : filter.state().word())
                .addIfGiven("master_node_uid = ?", filter.masterNodeUid())
                .addIfGiven(
                        "position(? in lower(reason)) > 0",
                        filter.reason() == null ? null : filter.reason().toLowerCase(Locale.ROOT))
                .addIfGiven(
                        "received_at >= ?",
                        filter.receivedFrom() == null ? null : Timestamp.from(filter.receivedFrom()))
                .addIfGiven(
                        "received_at < ?",
                        filter.receivedBefore() == null ? null : Timestamp.from(filter.receivedBefore()));
    }
}
