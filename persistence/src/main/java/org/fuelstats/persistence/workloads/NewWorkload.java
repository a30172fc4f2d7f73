package org.fuelstats.persistence.workloads;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A workload item to be stored.
 *
 * @param data JSON text
 * @param versions JSON text; null if none was sent
 */
public record NewWorkload(
        WorkloadKey key,
        int clusterId,
        LocalDate createdDate,
        LocalTime updatedTime,
        String data,
        String checksum,
        String versions) {}
