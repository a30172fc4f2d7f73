package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.mapping.Kinds;
import org.fuelstats.ceilometer.mapping.Names;
import org.fuelstats.ceilometer.samples.Item.Sample;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Meter;
import org.fuelstats.ceilometer.samples.SampleSource;

/**
 * The data of one resource from some samples.
 *
 * @param first the earliest sample
 * @param byEntity the earliest sample of each of its entities
 */
record Gathered(UUID id, Sample first, Map<String, Sample> byEntity) {

    /** The resources of the samples, by Ceilometer's ids. */
    static Collection<Gathered> from(List<Sample> samples, String creator) {
        Map<String, Gathered> resources = new LinkedHashMap<>();
        for (Sample sample : samples) {
            resources
                    .computeIfAbsent(
                            sample.resource(),
                            id -> new Gathered(Names.resource(id, creator), sample, new LinkedHashMap<>()))
                    .byEntity()
                    .putIfAbsent(Names.entity(sample.meter().name()), sample);
        }
        return resources.values();
    }

    /** The resource to be created. Data of earlier samples take precedence over later ones. */
    ResourceToCreate resource(SampleSource source, Kinds kinds) throws IOException, InterruptedException {
        Metadata metadata = Metadata.NONE;
        Map<String, Meter> meters = new LinkedHashMap<>();
        for (Map.Entry<String, Sample> entry : byEntity.entrySet()) {
            metadata = metadata.and(source.metadata(entry.getValue()));
            meters.put(entry.getKey(), entry.getValue().meter());
        }
        return new ResourceToCreate(
                id,
                first.resource(),
                Names.owner(first.user()),
                Names.owner(first.project()),
                first.position().time(),
                kinds.describe(
                        first.resource(),
                        meters.values().stream().map(Meter::name).toList(),
                        metadata),
                meters);
    }
}
