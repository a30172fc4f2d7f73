package org.fuelstats.analytics.exports;

import java.io.IOException;
import java.util.List;
import org.fuelstats.analytics.csv.CsvWriter;
import org.fuelstats.persistence.database.CopiedRows;

/** A CSV file of an export: its columns, its query, and the rows for each record. */
interface CsvTable {
    List<String> headers();

    /** The query for the records of these days, in the order of the file. */
    String query(ExportDays days);

    /** How many columns the query has. */
    int queryColumns();

    /** Identifies the record, for the log. */
    String nameOf(CopiedRows record);

    /**
     * Writes the rows of the record.
     *
     * @throws UnreadableRecord or a {@code JsonProcessingException} if the record isn't what it should be
     */
    void write(CopiedRows record, CsvWriter csv) throws IOException;

    /** A record has an unexpected form; the export continues without it. */
    static final class UnreadableRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableRecord(String message) {
            super(message);
        }
    }
}
