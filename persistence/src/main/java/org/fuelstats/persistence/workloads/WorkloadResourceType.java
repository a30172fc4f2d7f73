package org.fuelstats.persistence.workloads;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of the database's enum oswl_resource_type, in lower case there and on the wire. */
public enum WorkloadResourceType {
    VM,
    TENANT,
    VOLUME,
    SECURITY_GROUP,
    KEYSTONE_USER,
    FLAVOR,
    CLUSTER_STATS,
    IMAGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WorkloadResourceType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(WorkloadResourceType::word).toList();
    }
}
