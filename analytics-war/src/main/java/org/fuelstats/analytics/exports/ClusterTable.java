package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fuelstats.http.csv.CsvWriter;
import org.fuelstats.persistence.database.CopiedRows;

/** clusters.csv: one row per environment of each structure. */
final class ClusterTable implements CsvTable {
    private static final int VERIFICATIONS = StructureQuery.COLUMNS;
    private static final String CLUSTERS = "clusters";

    private final CsvColumns cluster = CsvColumns.of("cluster");
    private final CsvColumns installation = CsvColumns.of("installation");
    private final CsvField structure = installation.root().member("structure");
    private final int id = cluster.place("id");
    private final int created = installation.place("creation_date");
    private final int uid = installation.place("master_node_uid");
    private final int modified = installation.place("modification_date");
    private final String[] clusterCells = cluster.cells();
    private final String[] installationCells = installation.cells();
    private final boolean contacts;

    /**
     * A table for one export.
     *
     * @param contacts whether to show who people are and how to reach them
     */
    ClusterTable(boolean contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<String> headers() {
        return Stream.of(cluster.headers(), installation.headers(), List.of("verify_networks_status"))
                .flatMap(List::stream)
                .toList();
    }

    /** The ids are put in order before the structures are fetched, so that PostgreSQL doesn't have to sort those. */
    @Override
    public String query(ExportDays days) {
        return "select s.id, s.master_node_uid, s.creation_date, s.modification_date, s.structure, chosen.statuses"
                + " from (select s.id, v.statuses from installation_structures s left join ("
                + NetworkVerification.query(days) + ") v using (master_node_uid)"
                + " where " + StructureQuery.kept() + " and " + StructureQuery.within(days)
                + " order by s.id offset 0) chosen join installation_structures s on s.id = chosen.id"
                + " order by chosen.id";
    }

    @Override
    public int queryColumns() {
        return StructureQuery.COLUMNS + 1;
    }

    @Override
    public String nameOf(CopiedRows record) {
        return "the structure " + record.number(StructureQuery.ID);
    }

    @Override
    public void write(CopiedRows record, CsvWriter csv, Consumer<UnreadableRecord> leftOut) throws IOException {
        RowJson json = RowJson.of(record, StructureQuery.STRUCTURE);
        int clusters = readInstallation(json, record);
        NetworkVerification verification = NetworkVerification.of(record.text(VERIFICATIONS));
        json.items(clusters, leftOut, in -> {
            readCluster(in);
            csv.cells(clusterCells);
            csv.cells(installationCells);
            csv.cell(verification.status(clusterCells[id]));
            csv.endRow();
        });
    }

    /** Fills the installation's cells; where its environments are. */
    private int readInstallation(RowJson json, CopiedRows record) throws IOException {
        Arrays.fill(installationCells, null);
        int clusters = RowJson.ABSENT;
        try (JsonParser in = json.open()) {
            RowJson.expectObject(in);
            while (RowJson.nextMember(in)) {
                if (in.currentName().equals(CLUSTERS)) clusters = RowJson.passList(in);
                else structure.readMember(in, installationCells);
            }
        }
        installationCells[created] = StructureQuery.time(record, StructureQuery.CREATED);
        installationCells[uid] = record.text(StructureQuery.UID);
        installationCells[modified] = StructureQuery.time(record, StructureQuery.MODIFIED);
        if (!contacts) installation.hideContacts(installationCells);
        return clusters;
    }

    private void readCluster(JsonParser in) throws IOException {
        RowJson.expectObject(in);
        Arrays.fill(clusterCells, null);
        cluster.root().read(in, clusterCells);
    }
}
