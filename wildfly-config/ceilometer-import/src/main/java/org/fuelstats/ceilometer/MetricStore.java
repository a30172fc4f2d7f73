package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.Item.Sample;
import org.fuelstats.client.Retries;
import org.fuelstats.client.ServerAccess;
import org.fuelstats.client.ServerAnswer;
import org.fuelstats.client.ServerClient;
import org.fuelstats.client.ServerFailure;

/** Stores resources and measures. */
final class MetricStore {
    private static final String BATCH = "/v1/batch/metrics/measures";
    private static final String LATE = "Fuelstats-Late-Measures";

    private final ServerClient client;
    private final Resources resources;

    public MetricStore(ServerAccess access, ArchiveList archives, Retries retries) {
        this.client = new ServerClient(access, retries);
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
        ServerAnswer answer = client.post(BATCH, MeasuresJson.of(samples));
        if (answer.ok()) {
            return SendResult.stored(answer.headers().firstValueAsLong(LATE).orElse(0));
        }
        if (answer.status() == 404) {
            throw ServerFailure.lasting(
                    answer.request() + " answered 404. Is --endpoint the address of a Fuel-stats metric store?");
        }
        return answer.body().contains("Unknown metrics")
                ? SendResult.gone(answer.objection())
                : SendResult.refused(answer.objection());
    }
}
