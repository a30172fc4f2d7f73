package org.fuelstats.analytics.exports;

/** Is told how far an export is, in records: structures, or workloads of a day. How many rows they make shows only at the end. */
@FunctionalInterface
public interface ExportProgress {
    /** Nobody asks; that saves counting the records beforehand. */
    ExportProgress UNHEARD = (done, total) -> {};

    /**
     * So many of so many records are done. For {@link Export#ALL} each record counts twice, since its files are made twice: once to know
     * their sizes.
     */
    void at(long done, long total);
}
