package org.fuelstats.analytics.exports;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.fuelstats.http.csv.CsvWriter;
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
     * @param leftOut is told of each part of the record that isn't what it should be; the row begun for it is to be dropped
     * @throws UnreadableRecord or a {@code JsonProcessingException} if the record isn't what it should be
     */
    void write(CopiedRows record, CsvWriter csv, Consumer<UnreadableRecord> leftOut) throws IOException;

    /** A record has an unexpected form; the export continues without it. */
    static final class UnreadableRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableRecord(String message) {
            super(message);
        }
    }
}
