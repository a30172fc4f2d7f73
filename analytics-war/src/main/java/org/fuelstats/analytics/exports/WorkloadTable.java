package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fuelstats.http.csv.CsvWriter;
import org.fuelstats.persistence.database.CopiedRows;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** The exports of workloads: one row per day and resource of each environment. */
final class WorkloadTable implements CsvTable {
    private final WorkloadResourceType type;
    private final CsvColumns workload = CsvColumns.of("workload");
    private final CsvColumns resource;
    private final WorkloadVersions versions = new WorkloadVersions(workload);
    private final int cluster = workload.place("cluster_id");
    private final int uid = workload.place("master_node_uid");
    private final int typeWord = workload.place("resource_type");
    private final int day = workload.place("stats_on_date");
    private final int id;
    private final String[] workloadCells = workload.cells();
    private final String[] resourceCells;

    WorkloadTable(WorkloadResourceType type) {
        this.type = type;
        this.resource = CsvColumns.of(type.word().replace('_', '-'), type.word() + ".");
        this.resourceCells = resource.cells();
        this.id = resource.place(type.word() + ".id");
    }

    @Override
    public List<String> headers() {
        Stream<String> flags =
                Stream.of("is_added", "is_modified", "is_removed").map(flag -> type.word() + "." + flag);
        return Stream.of(workload.headers().stream(), resource.headers().stream(), flags)
                .flatMap(headers -> headers)
                .toList();
    }

    @Override
    public String query(ExportDays days) {
        return WorkloadQuery.of(type, days);
    }

    @Override
    public int queryColumns() {
        return WorkloadQuery.COLUMNS;
    }

    @Override
    public String nameOf(CopiedRows record) {
        return "the workload " + record.number(WorkloadQuery.ID) + " on " + record.date(WorkloadQuery.DAY);
    }

    /** Changes are shown on the day they were sent for; on the following days only the existing resources are shown. */
    @Override
    public void write(CopiedRows record, CsvWriter csv, Consumer<UnreadableRecord> leftOut) throws IOException {
        RowJson json = RowJson.of(record, WorkloadQuery.DATA);
        LocalDate shown = record.date(WorkloadQuery.DAY);
        boolean changesCount = shown.equals(record.date(WorkloadQuery.CREATED));
        WorkloadChanges changes = WorkloadChanges.of(json, changesCount);
        Arrays.fill(workloadCells, null);
        versions.read(record, workloadCells);
        workloadCells[cluster] = Integer.toString(record.number(WorkloadQuery.CLUSTER));
        workloadCells[uid] = record.text(WorkloadQuery.UID);
        workloadCells[typeWord] = type.word();
        workloadCells[day] = shown.toString();
        json.items(changes.currentPlace(), leftOut, in -> {
            read(in);
            writeRow(changes, csv);
        });
        Places removed = new Places();
        json.items(changes.removedPlace(), leftOut, in -> {
            int place = removed.next();
            read(in);
            if (changes.isGone(place, resourceCells[id])) writeRow(changes, csv);
        });
    }

    /** Counts the items of a list. */
    private static final class Places {
        private int next;

        int next() {
            return next++;
        }
    }

    private void read(JsonParser in) throws IOException {
        RowJson.expectObject(in);
        Arrays.fill(resourceCells, null);
        resource.root().read(in, resourceCells);
    }

    private void writeRow(WorkloadChanges changes, CsvWriter csv) throws IOException {
        csv.cells(workloadCells);
        csv.cells(resourceCells);
        csv.cell(PythonText.of(changes.added().contains(resourceCells[id])));
        csv.cell(PythonText.of(changes.modified().contains(resourceCells[id])));
        csv.cell(PythonText.of(changes.removed().contains(resourceCells[id])));
        csv.endRow();
    }
}
