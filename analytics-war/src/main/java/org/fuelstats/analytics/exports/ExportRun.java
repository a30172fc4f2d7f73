package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.fuelstats.http.csv.CsvWriter;
import org.fuelstats.persistence.database.CopiedRows;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** One run of an export. Unreadable records are logged and skipped. */
final class ExportRun {
    private static final int TELL_EACH = 1_000;
    private static final int MOST_LOGGED = 20;

    private final Connection connection;
    private final ExportDays days;
    private final boolean contacts;
    private final Exports.Progress progress;
    private long done;
    private long total;

    ExportRun(Connection connection, ExportDays days, boolean contacts, Exports.Progress progress) {
        this.connection = connection;
        this.days = days;
        this.contacts = contacts;
        this.progress = progress;
    }

    void write(Export export, OutputStream out) throws SQLException, IOException {
        joinWithoutLoops();
        if (export == Export.ALL) {
            writeAll(out);
        } else {
            total = records(export);
            write(export.table(contacts), export.word(), out);
        }
        progress.at(done, total);
    }

    /**
     * An archive states each file's size before its content. So each file is made twice, first to count its bytes: that costs time, but
     * neither memory nor disk; at one moment the two are the same.
     */
    private void writeAll(OutputStream out) throws SQLException, IOException {
        Map<Export, Long> records = new LinkedHashMap<>();
        for (Export member : members()) records.put(member, records(member));
        total = 2 * records.values().stream().mapToLong(Long::longValue).sum();
        TarArchiveOutputStream archive = ExportArchive.to(out);
        for (Export member : records.keySet()) {
            CountingOutput size = new CountingOutput();
            write(member.table(contacts), member.word(), size);
            archive.putArchiveEntry(ExportArchive.file(member.fileName(days), size.bytes()));
            write(member.table(contacts), member.word(), archive);
            archive.closeArchiveEntry();
        }
        archive.finish();
    }

    private List<Export> members() throws SQLException {
        List<Export> members = new ArrayList<>();
        for (Export export : Export.values()) {
            if (export.resourceType().isPresent()
                    && exists(export.resourceType().get())) members.add(export);
        }
        members.sort(Comparator.comparing(Export::word));
        return Stream.concat(members.stream(), Stream.of(Export.CLUSTERS, Export.PLUGINS, Export.NODES))
                .toList();
    }

    private void write(CsvTable table, String name, OutputStream out) throws SQLException, IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.cells(table.headers());
        csv.endRow();
        LeftOut leftOut = new LeftOut(name);
        try (CopiedRows records = CopiedRows.of(connection, table.query(days), table.queryColumns())) {
            while (records.next()) {
                Consumer<Exception> note = e -> {
                    csv.dropRow();
                    leftOut.note(table.nameOf(records), e);
                };
                try {
                    table.write(records, csv, note::accept);
                } catch (JsonProcessingException | CsvTable.UnreadableRecord e) {
                    note.accept(e);
                }
                if (++done % TELL_EACH == 0) tell();
            }
        }
        leftOut.sumUp();
        csv.flush();
    }

    private void tell() throws IOException {
        progress.at(done, total);
        if (Thread.interrupted()) throw new InterruptedIOException("the export was called off");
    }

    /** What an export leaves out: the first ones are logged, and the number of all. */
    private static final class LeftOut {
        private final String export;
        private long number;

        LeftOut(String export) {
            this.export = export;
        }

        void note(String record, Exception e) {
            if (number++ >= MOST_LOGGED) return;
            String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            ExportMessages.LOG.leftOut(export, record, reason);
        }

        void sumUp() {
            if (number > MOST_LOGGED) ExportMessages.LOG.leftOutInAll(export, number);
        }
    }

    /**
     * PostgreSQL can't know how many logs pass conditions on their JSON and expects one; it would then go through all of them again for
     * each structure.
     */
    private void joinWithoutLoops() throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("set local enable_nestloop = off")) {
            set.execute();
        }
    }

    private long records(Export export) throws SQLException {
        if (progress == Exports.Progress.UNHEARD) return 0;
        return number("select count(*) from (" + export.table(contacts).query(days) + ") record");
    }

    private boolean exists(WorkloadResourceType type) throws SQLException {
        return number("select count(*) from (select from oswl_stats where resource_type = '" + type.word()
                        + "' limit 1) row")
                > 0;
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Counts the bytes written to it. */
    static final class CountingOutput extends OutputStream {
        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes += length;
        }

        long bytes() {
            return bytes;
        }
    }
}
