package org.fuelstats.timeseries.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.ResourceMetrics;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;

/**
 * The catalogue of resources. Each is accessible through its own type and through {@code generic}; resources that a caller may not read are
 * not found.
 */
@ApplicationScoped
public class ResourceCatalogue {
    /** The treatment of a deleted resource's metrics. */
    public enum Orphans {
        /** They continue to exist, since entities are independent of resources. */
        KEPT,
        /** They are deleted with it. */
        DELETED
    }

    private final Database database;
    private final ResourceTypes types;
    private final MetricCatalogue metrics;
    private final Clock clock;
    private final ResourceReader reader;

    /** For the container's proxy. */
    protected ResourceCatalogue() {
        this(null, null, null, null);
    }

    @Inject
    public ResourceCatalogue(Database database, ResourceTypes types, MetricCatalogue metrics, Clock clock) {
        this.database = database;
        this.types = types;
        this.metrics = metrics;
        this.clock = clock;
        reader = new ResourceReader(types);
    }

    /**
     * Makes a resource together with the metrics that shall be made with it.
     *
     * @throws RequestRejectedException if there is one of that id, or if a value or metric can't be
     */
    @Transactional
    public Resource create(String typeName, NewResource wanted, Caller creator) {
        ResourceType type = types.named(typeName);
        Instant now = now();
        Resource resource = new Resource(
                wanted.id().id(),
                wanted.id().original(),
                type.name(),
                new Owners(creator.user(), creator.project(), wanted.userId(), wanted.projectId()),
                wanted.startedAt() == null ? now : wanted.startedAt(),
                wanted.endedAt(),
                now,
                type.set(Map.of(), wanted.attributes()),
                new TreeMap<>());
        checkSpan(resource);
        return database.with(connection -> {
            if (!ResourceRows.insert(connection, resource)) {
                throw new RequestRejectedException(
                        Reason.RESOURCE_EXISTS,
                        wanted.id().original(),
                        "Resource " + wanted.id().original() + " already exists. Change it with PATCH.");
            }
            link(connection, resource.id(), wanted.metrics(), creator);
            return reader.complete(connection, resource);
        });
    }

    /**
     * One resource.
     *
     * @throws RequestRejectedException if there is none of that id and type that the caller may look at
     */
    @Transactional(TxType.SUPPORTS)
    public Resource get(String type, UUID id, Caller caller) {
        types.named(type);
        return database.with(connection -> reader.complete(connection, reader.found(connection, type, id, caller, "")));
    }

    /** Whose each of those resources is that exist. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Owners> owners(Collection<UUID> ids) {
        return database.with(connection -> ResourceRows.owners(connection, ids));
    }

    /** The resources of a type, or of all types through {@code generic}, that the caller may look at. */
    @Transactional(TxType.SUPPORTS)
    public List<Resource> list(ResourceQuery query, Caller caller) {
        return database.with(connection -> reader.list(connection, query, caller));
    }

    /**
     * Changes a resource, and answers it as it is afterwards. Changes by several clients at once follow each other.
     *
     * @throws RequestRejectedException if it isn't there, the caller may not change it, or a value or metric can't be; nothing changes then
     */
    @Transactional
    public Resource change(String type, UUID id, ResourceChange change, Caller caller) {
        types.named(type);
        return database.with(connection -> {
            Resource before = reader.found(connection, type, id, caller, " for no key update");
            Rights.check(
                    Rights.mayUpdate(caller, before.owners()),
                    "change resource " + id,
                    "its creator, a service or an administrator");
            Resource after = changed(before, change);
            checkSpan(after);
            boolean linked = relinks(connection, before, change);
            if (linked) {
                ResourceMetrics.detach(connection, id);
                link(connection, id, change.metrics().value(), caller);
            }
            if (linked || !after.equals(before)) {
                after = after.revised(now());
                ResourceRows.update(connection, after);
            }
            return reader.complete(connection, after);
        });
    }

    /**
     * Deletes a resource.
     *
     * @throws RequestRejectedException if it isn't there or the caller may not delete it
     */
    @Transactional
    public void delete(String type, UUID id, Orphans orphans, Caller caller) {
        types.named(type);
        database.with(connection -> {
            Resource resource = reader.found(connection, type, id, caller, " for update");
            Rights.check(
                    Rights.mayDelete(caller, resource.owners()),
                    "delete resource " + id,
                    "its creator or an administrator");
            if (orphans == Orphans.DELETED) {
                metrics.delete(reader.complete(connection, resource).metrics().values());
            }
            ResourceRows.delete(connection, id);
            return null;
        });
    }

    private Resource changed(Resource before, ResourceChange change) {
        Owners owners = before.owners();
        return new Resource(
                before.id(),
                before.originalId(),
                before.type(),
                new Owners(
                        owners.createdByUser(),
                        owners.createdByProject(),
                        change.userId().apply(owners.user()),
                        change.projectId().apply(owners.project())),
                change.startedAt().apply(before.startedAt()),
                change.endedAt().apply(before.endedAt()),
                before.revisionStart(),
                types.named(before.type()).set(before.attributes(), change.attributes()),
                before.metrics());
    }

    private boolean relinks(Connection connection, Resource before, ResourceChange change) throws SQLException {
        return change.metrics().made()
                && !MetricLinks.of(before.id(), change.metrics().value())
                        .same(reader.complete(connection, before).metrics());
    }

    private void link(Connection connection, UUID resource, Map<String, MetricLink> links, Caller caller)
            throws SQLException {
        MetricLinks wanted = MetricLinks.of(resource, links);
        ResourceMetrics.attach(connection, resource, wanted.existing(), caller);
        metrics.create(wanted.made(), caller);
    }

    private static void checkSpan(Resource resource) {
        if (resource.endedAt() != null && resource.endedAt().isBefore(resource.startedAt())) {
            throw RequestRejectedException.invalid(
                    "ended_at",
                    "'ended_at' (" + resource.endedAt() + ") is before 'started_at' (" + resource.startedAt()
                            + "). A resource ends after it started.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A question for a list of resources.
     *
     * @param equal attributes and the values that they must have, as texts of an URL
     */
    public record ResourceQuery(String type, Map<String, String> equal, Page page) {
        public ResourceQuery {
            equal = Map.copyOf(equal);
        }
    }
}
