package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fuelstats.http.csv.CsvWriter;
import org.fuelstats.persistence.database.CopiedRows;

/** nodes.csv and plugins.csv: one row per node, or plugin, of each environment. */
final class PartTable implements CsvTable {
    private static final String CLUSTERS = "clusters";

    private final String list;
    private final CsvColumns part;
    private final CsvColumns cluster = CsvColumns.of("cluster-of-part", "cluster_");
    private final CsvColumns installation = CsvColumns.of("installation-of-part");
    private final CsvField structure = installation.root().member("structure");
    private final int uid = installation.place("master_node_uid");
    private final String[] partCells;
    private final String[] installationCells = installation.cells();

    /** An environment: its cells, and the positions of its parts. */
    private record Cluster(String[] cells, int parts) {}

    private PartTable(String list, CsvColumns part) {
        this.list = list;
        this.part = part;
        this.partCells = part.cells();
    }

    static PartTable nodes() {
        return new PartTable("nodes", CsvColumns.of("node"));
    }

    static PartTable plugins() {
        return new PartTable("installed_plugins", CsvColumns.of("plugin"));
    }

    @Override
    public List<String> headers() {
        return Stream.of(part.headers(), cluster.headers(), installation.headers())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String query(ExportDays days) {
        return StructureQuery.of(days);
    }

    @Override
    public int queryColumns() {
        return StructureQuery.COLUMNS;
    }

    @Override
    public String nameOf(CopiedRows record) {
        return "the structure " + record.number(StructureQuery.ID);
    }

    /** Reads the structure twice, since the row of a part contains data that may follow the part, and there may be very many parts. */
    @Override
    public void write(CopiedRows record, CsvWriter csv, Consumer<UnreadableRecord> leftOut) throws IOException {
        RowJson json = RowJson.of(record, StructureQuery.STRUCTURE);
        for (Cluster each : readClusters(json, record, leftOut)) {
            json.items(each.parts(), leftOut, in -> {
                RowJson.expectObject(in);
                Arrays.fill(partCells, null);
                part.root().read(in, partCells);
                csv.cells(partCells);
                csv.cells(each.cells());
                csv.cells(installationCells);
                csv.endRow();
            });
        }
    }

    private List<Cluster> readClusters(RowJson json, CopiedRows record, Consumer<UnreadableRecord> leftOut)
            throws IOException {
        Arrays.fill(installationCells, null);
        List<Cluster> clusters = new ArrayList<>();
        try (JsonParser in = json.open()) {
            RowJson.expectObject(in);
            while (RowJson.nextMember(in)) {
                if (in.currentName().equals(CLUSTERS)) {
                    RowJson.eachItem(
                            in, () -> RowJson.readOrLeaveOut(in, leftOut, () -> clusters.add(readCluster(in))));
                } else {
                    structure.readMember(in, installationCells);
                }
            }
        }
        installationCells[uid] = record.text(StructureQuery.UID);
        return clusters;
    }

    private Cluster readCluster(JsonParser in) throws IOException {
        RowJson.expectObject(in);
        String[] cells = cluster.cells();
        int parts = RowJson.ABSENT;
        while (RowJson.nextMember(in)) {
            if (in.currentName().equals(list)) parts = RowJson.passList(in);
            else cluster.root().readMember(in, cells);
        }
        return new Cluster(cells, parts);
    }
}
