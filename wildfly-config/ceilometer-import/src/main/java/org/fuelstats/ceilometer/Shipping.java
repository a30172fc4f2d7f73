package org.fuelstats.ceilometer;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.ceilometer.MetricStore.Ensured;
import org.fuelstats.ceilometer.mapping.Kinds;
import org.fuelstats.ceilometer.mapping.Names;
import org.fuelstats.ceilometer.samples.Item.Sample;
import org.fuelstats.ceilometer.samples.SampleSource;

/** Sends samples to the store, after ensuring that their entities exist. */
final class Shipping implements Receiver {
    private final MetricStore store;
    private final SampleSource source;
    private final Kinds kinds;
    private final KnownEntities entities;
    private final Rejects rejects;
    private final Tally tally;
    private final String creator;
    private final PrintStream out;
    private final Set<String> toldObjections = new HashSet<>();

    /** @param creator as whom the store knows the importing user */
    public Shipping(
            MetricStore store,
            SampleSource source,
            Kinds kinds,
            KnownEntities entities,
            Rejects rejects,
            Tally tally,
            String creator,
            PrintStream out) {
        this.store = store;
        this.source = source;
        this.kinds = kinds;
        this.entities = entities;
        this.rejects = rejects;
        this.tally = tally;
        this.creator = creator;
        this.out = out;
    }

    @Override
    public void take(List<Sample> all) throws IOException, InterruptedException {
        List<Sample> samples = housed(all);
        if (samples.isEmpty()) {
            return;
        }
        SendResult taken = store.send(byEntity(samples));
        switch (taken.outcome()) {
            case STORED -> tally.stored(samples.size(), taken.late());
            case ENTITIES_GONE -> again(samples);
            case REFUSED -> split(samples, taken.objection());
        }
    }

    /** Those of the samples whose entities are there, or are now. */
    private List<Sample> housed(List<Sample> samples) throws IOException, InterruptedException {
        Map<String, String> refused = new HashMap<>();
        for (Gathered resource : Gathered.from(samples, creator)) {
            try {
                ensure(resource);
            } catch (ResourceRefused e) {
                refused.put(resource.first().resource(), e.getMessage());
            }
        }
        List<Sample> housed = new ArrayList<>(samples);
        for (Sample sample : samples) {
            if (refused.containsKey(sample.resource())) {
                rejects.add(sample, refused.get(sample.resource()));
            }
        }
        housed.removeIf(sample -> refused.containsKey(sample.resource()));
        return housed;
    }

    private void ensure(Gathered gathered) throws IOException, InterruptedException {
        if (gathered.byEntity().keySet().stream().allMatch(name -> entities.find(gathered.id(), name) != null)) {
            return;
        }
        ResourceToCreate resource = gathered.resource(source, kinds);
        Ensured ensured = store.ensure(resource);
        if (ensured.objection() != null && toldObjections.add(ensured.objection())) {
            out.println("Resource " + resource.originalId() + " is made as generic, since the store refused it as "
                    + resource.described().type() + ": " + ensured.objection());
        }
        for (String name : resource.meters().keySet()) {
            UUID entity = ensured.entities().get(name);
            if (entity == null) {
                throw new IOException(
                        "The metric store made no entity " + name + " of resource " + resource.id() + ".");
            }
            if (!entity.equals(entities.find(resource.id(), name))) {
                entities.add(
                        resource.id(),
                        resource.originalId(),
                        ensured.type(),
                        name,
                        resource.meters().get(name),
                        entity);
            }
        }
    }

    /** Entities were deleted meanwhile: they are created again, once. */
    private void again(List<Sample> samples) throws IOException, InterruptedException {
        Gathered.from(samples, creator).forEach(resource -> entities.forget(resource.id()));
        List<Sample> housed = housed(samples);
        if (!housed.isEmpty()) {
            settle(housed);
        }
    }

    private void settle(List<Sample> samples) throws IOException, InterruptedException {
        SendResult taken = store.send(byEntity(samples));
        switch (taken.outcome()) {
            case STORED -> tally.stored(samples.size(), taken.late());
            case ENTITIES_GONE, REFUSED -> split(samples, taken.objection());
        }
    }

    /** What can't be stored together is halved until what can't be stored is found. */
    private void split(List<Sample> samples, String objection) throws IOException, InterruptedException {
        if (samples.size() == 1) {
            rejects.add(samples.get(0), objection);
            return;
        }
        int middle = samples.size() / 2;
        settle(samples.subList(0, middle));
        settle(samples.subList(middle, samples.size()));
    }

    /** Of samples of one entity and time the last counts, as it would if they were sent one after the other. */
    private Map<UUID, List<Sample>> byEntity(List<Sample> samples) {
        Map<UUID, List<Sample>> byEntity = new HashMap<>();
        for (Sample sample : samples) {
            UUID entity = entities.find(
                    Names.resource(sample.resource(), creator),
                    Names.entity(sample.meter().name()));
            List<Sample> of = byEntity.computeIfAbsent(entity, key -> new ArrayList<>());
            int last = of.size() - 1;
            if (last >= 0
                    && of.get(last).position().micros() == sample.position().micros()) {
                of.set(last, sample);
            } else {
                of.add(sample);
            }
        }
        return byEntity;
    }
}
