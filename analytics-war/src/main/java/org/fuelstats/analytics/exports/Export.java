package org.fuelstats.analytics.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** The exports, each with its name in the address and its file name. */
enum Export {
    CLUSTERS,
    NODES,
    PLUGINS,
    VM,
    FLAVOR,
    VOLUME,
    IMAGE,
    TENANT,
    KEYSTONE_USER,
    /** All of the above in one archive. */
    ALL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Export> of(String word) {
        return Arrays.stream(values())
                .filter(export -> export.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Export::word).toList();
    }

    /** The name that the file is offered under. */
    String fileName(ExportDays days) {
        return this == ALL ? "reports_from" + days.from() + "_to" + days.to() + ".tar" : word() + ".csv";
    }

    String mediaType() {
        return this == ALL ? "application/x-tar" : "text/csv;charset=UTF-8";
    }

    /** A table that is good for one export. */
    CsvTable table(boolean contacts) {
        return switch (this) {
            case CLUSTERS -> new ClusterTable(contacts);
            case NODES -> PartTable.nodes();
            case PLUGINS -> PartTable.plugins();
            case VM, FLAVOR, VOLUME, IMAGE, TENANT, KEYSTONE_USER ->
                new WorkloadTable(resourceType().orElseThrow());
            case ALL -> throw new IllegalArgumentException("all exports together are no table");
        };
    }

    /** The type of workloads that it is about; empty if it is about structures. */
    Optional<WorkloadResourceType> resourceType() {
        return WorkloadResourceType.of(word());
    }
}
