package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.ImportRetries;
import org.fuelstats.ceilometer.samples.Item.Sample;

/** Stores resources and measures. */
final class MetricStore {
    private static final String BATCH = "/v1/batch/metrics/measures";

    private final StoreClient client;
    private final Resources resources;

    public MetricStore(StoreAccess access, ArchiveList archives, ImportRetries retries) {
        this.client = new StoreClient(access, retries);
        this.resources = new Resources(client, archives);
    }

    /**
     * The result of creating or finding a resource.
     *
     * @param type the resource's type
     * @param entities all its entities, by name
     * @param objection the store's reason for rejecting the requested type; null if accepted
     */
    public record Ensured(String type, Map<String, UUID> entities, String objection) {
        public Ensured {
            entities = Map.copyOf(entities);
        }
    }

    /** Sees to it that a resource is there with its entities. */
    public Ensured ensure(ResourceToCreate resource) throws IOException, InterruptedException {
        return resources.ensure(resource);
    }

    /** Sends samples, all or none of which are stored; when it returns they are for good. */
    SendResult send(Map<UUID, List<Sample>> samples) throws IOException, InterruptedException {
        StoreAnswer answer = client.post(BATCH, MeasuresJson.of(samples));
        if (answer.ok()) {
            return SendResult.stored(answer.late());
        }
        if (answer.status() == 404) {
            throw StoreFailure.lasting(
                    answer.request() + " answered 404. Is --endpoint the address of a Fuel-stats metric store?");
        }
        return answer.body().contains("Unknown metrics")
                ? SendResult.gone(answer.objection())
                : SendResult.refused(answer.objection());
    }
}
