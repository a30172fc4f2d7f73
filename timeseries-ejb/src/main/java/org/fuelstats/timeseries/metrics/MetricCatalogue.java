package org.fuelstats.timeseries.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.SqlCondition;

/**
 * The catalogue of metrics. Look-ups by id use this node's cache, which may not yet know deletions by other nodes: code that writes or
 * reads measures reads the catalogue's version in the same statement and passes it to {@link #deletedBy}.
 */
@ApplicationScoped
public class MetricCatalogue {
    private static final String PLAIN_NAME = "regexp_replace(regexp_replace(regexp_replace(coalesce(m.name, 'metric'),"
            + " '[@{].*$', ''), '[^a-zA-Z0-9_:]', '_', 'g'), '^([0-9])', '_\\1')";

    private final Database database;
    private final MetricReader reader;
    private final RecentDeletions recent = new RecentDeletions();
    private final MetricCache cache;

    /** For the container's proxy. */
    protected MetricCatalogue() {
        database = null;
        reader = null;
        cache = null;
    }

    @Inject
    MetricCatalogue(Database database, MetricCatalogueSettings settings) {
        this(database, settings.cachedMetrics());
    }

    /** Outside the container, remembering so many metrics. */
    public MetricCatalogue(Database database, int cachedMetrics) {
        this.database = database;
        reader = new MetricReader(database);
        cache = new MetricCache(cachedMetrics);
    }

    /** The metric as this node knows it. Its name and resource may have changed since; see {@link #current}. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Metric> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of the metrics that exist, as this node knows them. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Metric> find(Collection<UUID> ids) {
        List<UUID> missing = new ArrayList<>();
        Map<UUID, Metric> found = cache.find(ids, missing);
        if (!missing.isEmpty()) {
            MetricReader.Read read = reader.byId(missing);
            if (read.settled()) {
                cache.add(read.metrics(), read.version());
            }
            read.metrics().forEach(metric -> found.put(metric.id(), metric));
        }
        return found;
    }

    /** The metric as stored in the database now. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Metric> current(UUID id) {
        return reader.byId(List.of(id)).metrics().stream().findFirst();
    }

    /** Those of the metrics that exist, by the storage's keys, as the database has them now. */
    @Transactional(TxType.SUPPORTS)
    public Map<Long, Metric> numbered(Collection<Long> numbers) {
        return reader.byNumber(numbers).stream().collect(Collectors.toMap(Metric::number, Function.identity()));
    }

    /** The present retention of each, from the database; missing numbers were deleted. */
    @Transactional(TxType.SUPPORTS)
    public Map<Long, ArchivePolicy> policies(Collection<Long> numbers) {
        return reader.policies(numbers);
    }

    /**
     * Which of these metrics, found shortly before, were deleted by the version of the catalogue that the caller's transaction has
     * read. Asks the database only if the version is news to this node.
     */
    @Transactional(TxType.SUPPORTS)
    public Set<Long> deletedBy(long version, Collection<Long> numbers) {
        if (version > cache.version()) {
            refresh();
        }
        return recent.among(numbers);
    }

    /** Learns what other nodes changed. */
    @Transactional(TxType.SUPPORTS)
    public void refresh() {
        CatalogueChanges changes = reader.changesSince(cache.version());
        recent.add(changes.deleted().keySet());
        cache.apply(changes);
    }

    /**
     * Makes a metric.
     *
     * @throws RequestRejectedException if its policy or resource doesn't exist or its name is taken in the resource
     */
    @Transactional
    public Metric create(NewMetric wanted, Caller creator) {
        return create(List.of(wanted), creator).get(0);
    }

    /** Makes all of the metrics, in their order, or none. */
    @Transactional
    public List<Metric> create(List<NewMetric> wanted, Caller creator) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        MetricCreation creation = new MetricCreation(wanted, creator);
        database.with(connection -> {
            creation.insert(connection, false);
            return null;
        });
        List<UUID> ids = creation.ids();
        Map<UUID, Metric> made =
                reader.byId(ids).metrics().stream().collect(Collectors.toMap(Metric::id, Function.identity()));
        return ids.stream().map(made::get).toList();
    }

    /** Those of the names' metrics that there are, as the database has them now. */
    @Transactional(TxType.SUPPORTS)
    public Map<MetricName, Metric> named(Collection<MetricName> names) {
        return reader.byName(List.copyOf(names)).stream()
                .collect(Collectors.toMap(
                        metric -> new MetricName(metric.resource(), metric.name()), Function.identity()));
    }

    /**
     * Creates those of the resources' metrics that do not exist; the retention of existing ones is not changed.
     *
     * @return all of them
     * @throws RequestRejectedException if a policy or resource doesn't exist
     */
    @Transactional
    public Map<MetricName, Metric> createMissing(List<NewMetric> wanted, Caller creator) {
        MetricCreation creation = new MetricCreation(wanted, creator);
        database.with(connection -> {
            creation.insert(connection, true);
            return null;
        });
        return named(wanted.stream()
                .map(metric -> new MetricName(metric.resource(), metric.name()))
                .toList());
    }

    /** List the metrics that the caller may read. */
    @Transactional(TxType.SUPPORTS)
    public List<Metric> list(MetricQuery query, Caller caller) {
        MetricListing listing = new MetricListing(query);
        Page page = query.page();
        if (page.marker() != null
                && reader.byId(List.of(page.marker())).metrics().isEmpty()) {
            throw Page.unknownMarker(page.marker());
        }
        return reader.list(Rights.readableMetrics(caller, "m"), listing.condition(), listing.order(), page.limit());
    }

    /**
     * The metrics that the caller may read, for queries that know them by names in the form of Prometheus: what follows {@code @} or
     * <code>{</code> is no part of the name, other characters than letters, digits, {@code _} and {@code :} are {@code _}.
     *
     * @param name the name in that form; empty for all
     * @param most how many are answered at most
     */
    @Transactional(TxType.SUPPORTS)
    public List<Metric> plainlyNamed(Optional<String> name, int most, Caller caller) {
        SqlCondition condition =
                name.map(each -> SqlCondition.of(PLAIN_NAME + " = ?", each)).orElse(SqlCondition.ALWAYS);
        return reader.list(Rights.readableMetrics(caller, "m"), condition, "m.id", most);
    }

    /** Deletes the metric for good; its measures can't be reached from the commit on. */
    @Transactional
    public boolean delete(UUID id) {
        return !delete(List.of(id)).isEmpty();
    }

    /** Deletes those of the metrics that exist, and returns them. */
    @Transactional
    public List<UUID> delete(Collection<UUID> ids) {
        List<UUID> gone = database.with(connection -> MetricDeletion.delete(connection, ids));
        cache.remove(gone);
        return gone;
    }

    /** The name of a metric within a resource, by which it can be found. */
    public record MetricName(UUID resource, String name) {
        public MetricName {
            NewMetric.checkedName(name);
        }
    }

    /**
     * A question for a list of metrics.
     *
     * @param equal fields ({@code id}, {@code name}, {@code unit}, {@code archive_policy_name}, {@code resource_id}, {@code creator},
     *     {@code user_id} and {@code project_id} of the creator) and the values that they must have, as texts of an URL
     */
    public record MetricQuery(Map<String, String> equal, Page page) {
        public MetricQuery {
            equal = Map.copyOf(equal);
        }
    }
}
