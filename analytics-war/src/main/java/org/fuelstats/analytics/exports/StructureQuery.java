package org.fuelstats.analytics.exports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fuelstats.persistence.database.CopiedRows;

/** Selects the structures of an export: those that the filtering rules do not exclude and that were received or replaced on the requested days. */
final class StructureQuery {
    static final int ID = 0;
    static final int UID = 1;
    static final int CREATED = 2;
    static final int MODIFIED = 3;
    static final int STRUCTURE = 4;
    static final int COLUMNS = 5;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private StructureQuery() {}

    static String of(ExportDays days) {
        return "select s.id, s.master_node_uid, s.creation_date, s.modification_date, s.structure"
                + " from installation_structures s where " + kept() + " and " + within(days) + " order by s.id";
    }

    /** Rows older than the column is_filtered have null there and are included, too. */
    static String kept() {
        return "s.is_filtered is not true";
    }

    static String within(ExportDays days) {
        String from = "date '" + days.from() + "'";
        String end = "date '" + days.to() + "' + 1";
        return "(s.creation_date >= " + from + " or s.modification_date >= " + from + ") and (s.creation_date <= " + end
                + " or s.modification_date <= " + end + ")";
    }

    static String time(CopiedRows record, int column) {
        LocalDateTime time = record.time(column);
        return time == null ? null : TIME.format(time);
    }
}
