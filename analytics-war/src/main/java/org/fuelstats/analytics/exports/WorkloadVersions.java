package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import org.fuelstats.persistence.database.CopiedRows;

/**
 * The versions of a workload. Old releases did not send them; then those of the environment are used, if the structure is from the
 * requested days (a later one says nothing about that time), otherwise those of the installation.
 */
final class WorkloadVersions {
    private static final String VERSION_INFO = "version_info";

    private final CsvField sent;
    private final int fuel;
    private final int release;
    private final int name;
    private final int system;
    private final CsvColumns cluster = CsvColumns.of("cluster-version");
    private final CsvColumns installation = CsvColumns.of("installation-version");
    private final String[] clusterCells = cluster.cells();
    private final String[] installationCells = installation.cells();

    WorkloadVersions(CsvColumns workload) {
        sent = workload.root().member(VERSION_INFO);
        fuel = workload.place("version_info.fuel_version");
        release = workload.place("version_info.release_version");
        name = workload.place("version_info.release_name");
        system = workload.place("version_info.release_os");
    }

    /** Fills the cells for versions. */
    void read(CopiedRows record, String[] cells) throws IOException {
        if (record.isNull(WorkloadQuery.STRUCTURE)) {
            try (JsonParser in = RowJson.of(record, WorkloadQuery.VERSIONS).open()) {
                sent.read(in, cells);
            }
            return;
        }
        boolean clusterCounts =
                !record.isNull(WorkloadQuery.STRUCTURE_WITHIN) && record.flag(WorkloadQuery.STRUCTURE_WITHIN);
        String wanted = clusterCounts ? Integer.toString(record.number(WorkloadQuery.CLUSTER)) : null;
        read(RowJson.of(record, WorkloadQuery.STRUCTURE), wanted, cells);
    }

    /** Fills them out of a structure; an environment of null is none. */
    void read(RowJson structure, String environment, String[] cells) throws IOException {
        Arrays.fill(installationCells, null);
        boolean found = false;
        try (JsonParser in = structure.open()) {
            RowJson.expectObject(in);
            while (RowJson.nextMember(in)) {
                if (environment != null && in.currentName().equals("clusters"))
                    found = readCluster(in, environment, cells);
                else installation.root().readMember(in, installationCells);
            }
        }
        if (!found) {
            cells[fuel] = installationCells[installation.place("fuel_release.release")];
            cells[release] = installationCells[installation.place("fuel_release.openstack_version")];
        }
    }

    /** Reads the versions of the environment; false if it is missing or has none. */
    private boolean readCluster(JsonParser in, String environment, String[] cells) throws IOException {
        boolean[] found = new boolean[1];
        RowJson.eachItem(in, () -> {
            Arrays.fill(clusterCells, null);
            cluster.root().read(in, clusterCells);
            String version = clusterCells[cluster.place("fuel_version")];
            if (environment.equals(clusterCells[cluster.place("id")]) && version != null && !version.isEmpty()) {
                cells[fuel] = version;
                cells[release] = clusterCells[cluster.place("release.version")];
                cells[name] = clusterCells[cluster.place("release.name")];
                cells[system] = clusterCells[cluster.place("release.os")];
                found[0] = true;
            }
        });
        return found[0];
    }
}
