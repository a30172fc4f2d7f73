package org.fuelstats.analytics.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.fuelstats.persistence.database.Database;

/** Writes exports. All rows of an export come from one snapshot of the database. */
@ApplicationScoped
class Exports {
    private Database database;

    /** For the container's proxy. */
    protected Exports() {}

    @Inject
    public Exports(Database database) {
        this.database = database;
    }

    /**
     * Writes an export to the end, or until the stream fails or the thread is interrupted. Not to be called in a transaction; the
     * stream is left open.
     *
     * @param contacts whether to show names, companies and e-mail addresses
     * @throws IOException what the stream threw; the query ends then
     * @throws org.fuelstats.persistence.database.DatabaseFailure when the database fails; what was written is incomplete
     */
    public void write(Export export, ExportDays days, boolean contacts, OutputStream out, Progress progress)
            throws IOException {
        try {
            database.atOneMoment(connection -> {
                try {
                    new ExportRun(connection, days, contacts, progress).write(export, out);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Receives the progress of an export in records: structures, or workloads of a day. The number of rows is known only at the end. */
    @FunctionalInterface
    public interface Progress {
        /** Ignores progress, which saves counting the records beforehand. */
        Progress UNHEARD = (done, total) -> {};

        /**
         * So many of so many records are done. For {@link Export#ALL} each record counts twice, since its files are made twice: once to know
         * their sizes.
         */
        void at(long done, long total);
    }
}
