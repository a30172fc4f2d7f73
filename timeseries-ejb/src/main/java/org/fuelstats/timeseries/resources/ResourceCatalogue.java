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
import java.util.function.Consumer;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.ResourceMetrics;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;

/**
 * The catalogue of resources. Each is accessible through its own type and through {@code generic}; resources that a caller may not read are
 * not found.
 */
@ApplicationScoped
public class ResourceCatalogue {
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
        reader = new ResourceReader(types, clock);
    }

    /**
     * Makes a resource together with the metrics that shall be made with it.
     *
     * @throws RequestRejectedException if there is one of that id, or if a value or metric can't be
     */
    @Transactional
    public Resource create(String typeName, NewResource wanted, Caller creator) {
        types.named(typeName);
        return database.with(connection -> {
            ResourceType type = TypeRows.held(connection, typeName);
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
                    new TreeMap<>(),
                    wanted.early(),
                    null,
                    Resource.PRESENT);
            if (resource.endsTooEarly()) {
                throw RequestRejectedException.unfit("ended_at", "Start timestamp cannot be after end timestamp");
            }
            if (!ResourceRows.insert(connection, resource)) {
                throw new RequestRejectedException(
                        Reason.RESOURCE_EXISTS,
                        wanted.id().original(),
                        "Resource " + wanted.id().id() + " already exists",
                        "Change it with PATCH.");
            }
            link(connection, resource.id(), wanted.metrics(), creator);
            return reader.complete(
                    wanted.metrics().isEmpty()
                            ? resource
                            : reader.found(connection, typeName, resource.id(), creator, ""));
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
        return database.with(connection -> reader.complete(reader.found(connection, type, id, caller, "")));
    }

    /** Whose each of those resources is that exist. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Owners> owners(Collection<UUID> ids) {
        return database.with(connection -> ResourceRows.owners(connection, ids));
    }

    /**
     * The resources of a type, or of all types through {@code generic}, that the caller may look at, with their attributes and metrics.
     *
     * @throws RequestRejectedException if there is no such type, or if the query names what the resources haven't
     */
    @Transactional(TxType.SUPPORTS)
    public List<Resource> list(ResourceQuery query, Caller caller) {
        types.named(query.type());
        return database.with(connection -> reader.list(connection, query, caller));
    }

    /**
     * Changes a resource, and answers it as it is afterwards. Changes by several clients at once follow each other. Other values make a
     * revision; other metrics alone don't.
     *
     * @param condition may refuse the resource as it is
     * @throws RequestRejectedException if it isn't there, the caller may not change it, or a value or metric can't be; nothing changes then
     */
    @Transactional
    public Resource change(
            String typeName, UUID id, Consumer<Resource> condition, ResourceChange change, Caller caller) {
        types.named(typeName);
        return database.with(connection -> {
            ResourceType type = TypeRows.heldOf(connection, id);
            Resource before = changeable(connection, typeName, id, caller, " for no key update of r");
            condition.accept(before);
            Resource after = change.applied(before, type);
            if (after.endsTooEarly()) {
                throw RequestRejectedException.unfit(
                        "ended_at",
                        "Value " + PythonTime.text(after.endedAt()) + " for attribute ended_at on resource type "
                                + typeName + " is invalid");
            }
            boolean links = change.metrics().made()
                    && !MetricLinks.of(id, change.metrics().value()).same(before.metrics());
            if (links) {
                ResourceMetrics.detach(connection, id);
                link(connection, id, change.metrics().value(), caller);
            }
            if (!after.equals(before)) {
                after = after.revised(now());
                ResourceRows.update(connection, after);
            }
            return reader.complete(links ? reader.found(connection, typeName, id, caller, "") : after);
        });
    }

    /**
     * Gives a resource metrics besides those that it has, and answers it as it is afterwards.
     *
     * @throws RequestRejectedException if it isn't there, the caller may not change it, or a metric can't be; nothing changes then
     */
    @Transactional
    public Resource append(String typeName, UUID id, Map<String, MetricLink> links, Caller caller) {
        types.named(typeName);
        return database.with(connection -> {
            Resource before = changeable(connection, typeName, id, caller, " for no key update of r");
            for (String name : links.keySet()) {
                if (before.metrics().containsKey(name)) {
                    throw new RequestRejectedException(
                            Reason.METRIC_NAME_TAKEN, name, "Named metric " + name + " already exists");
                }
            }
            link(connection, id, links, caller);
            return reader.complete(reader.found(connection, typeName, id, caller, ""));
        });
    }

    /**
     * Deletes a resource, its revisions, and its metrics; entities, which are independent of resources, continue to exist.
     *
     * @param condition may refuse the resource as it is
     * @throws RequestRejectedException if it isn't there or the caller may not delete it
     */
    @Transactional
    public void delete(String type, UUID id, Consumer<Resource> condition, Caller caller) {
        types.named(type);
        database.with(connection -> {
            Resource resource = reader.found(connection, type, id, caller, " for update of r");
            Rights.check(
                    Rights.mayDelete(caller, resource.owners()),
                    "delete resource " + id,
                    "its creator or an administrator");
            condition.accept(resource);
            delete(connection, List.of(id));
            return null;
        });
    }

    /**
     * Deletes the resources of a type for which the filter holds, of those that the caller may delete.
     *
     * @return how many
     */
    @Transactional
    public int deleteAll(String typeName, ResourceFilter filter, Caller caller) {
        ResourceType type = types.named(typeName);
        return database.with(connection -> {
            SqlCondition all = Rights.deletable(caller, "r")
                    .and(ResourceListing.ofType(typeName))
                    .and(new FilterSql(type, false, caller, clock.instant()).condition(filter));
            List<UUID> ids = ResourceRows.select(connection, all, " order by r.id for update of r").stream()
                    .map(Resource::id)
                    .toList();
            delete(connection, ids);
            return ids.size();
        });
    }

    private void delete(Connection connection, List<UUID> ids) throws SQLException {
        metrics.delete(ResourceMetrics.withPolicy(connection, ids));
        ResourceRows.delete(connection, ids);
    }

    /**
     * A resource that the caller may change.
     *
     * @throws RequestRejectedException if it isn't there or the caller may not change it
     */
    @Transactional(TxType.SUPPORTS)
    public Resource changeable(String type, UUID id, Caller caller) {
        types.named(type);
        return database.with(connection -> changeable(connection, type, id, caller, ""));
    }

    private Resource changeable(Connection connection, String type, UUID id, Caller caller, String lock)
            throws SQLException {
        Resource resource = reader.found(connection, type, id, caller, lock);
        Rights.check(
                Rights.mayUpdate(caller, resource.owners()),
                "change resource " + id,
                "its creator, a service or an administrator");
        return resource;
    }

    private void link(Connection connection, UUID resource, Map<String, MetricLink> links, Caller caller)
            throws SQLException {
        MetricLinks wanted = MetricLinks.of(resource, links);
        ResourceMetrics.attach(connection, resource, wanted.existing(), caller);
        metrics.create(wanted.made(), caller);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A question for a list of resources.
     *
     * @param equal attributes and the values that they must have, as texts of an URL
     * @param filter what else must hold
     * @param history whether former revisions are asked for, too
     * @param markerRevision with history, the revision of the page's marker
     */
    public record ResourceQuery(
            String type,
            Map<String, String> equal,
            ResourceFilter filter,
            boolean history,
            Page page,
            long markerRevision) {
        public ResourceQuery {
            equal = Map.copyOf(equal);
        }

        /** For what resources are now. */
        public ResourceQuery(String type, Map<String, String> equal, Page page) {
            this(type, equal, ResourceFilter.ALL, false, page, Resource.PRESENT);
        }

        /** For the resources that a filter holds for. */
        public ResourceQuery(String type, ResourceFilter filter, Page page) {
            this(type, Map.of(), filter, false, page, Resource.PRESENT);
        }
    }
}
