package org.fuelstats.timeseries.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.queries.SqlCondition;

/** The rights on metrics. They are not checked on an entity's own path, where knowing the id is sufficient. */
@ApplicationScoped
public class MetricRights {
    private final Database database;

    /** For the container's proxy. */
    protected MetricRights() {
        this(null);
    }

    @Inject
    public MetricRights(Database database) {
        this.database = database;
    }

    /** Whether the caller may write measures: whom a resource belongs to doesn't write its meters. */
    public static boolean mayWrite(Caller caller, Metric metric) {
        return Rights.mayUpdate(caller, owners(metric));
    }

    public static boolean mayDelete(Caller caller, Metric metric) {
        return Rights.mayDelete(caller, owners(metric));
    }

    @Transactional(TxType.SUPPORTS)
    public boolean mayRead(Caller caller, Metric metric) {
        return unreadable(caller, List.of(metric)).isEmpty();
    }

    /** Those of the metrics that the caller may not look at. Asks the database only about metrics that others made. */
    @Transactional(TxType.SUPPORTS)
    public List<Metric> unreadable(Caller caller, Collection<Metric> metrics) {
        List<Metric> foreign =
                metrics.stream().filter(metric -> !mayWrite(caller, metric)).toList();
        if (foreign.isEmpty()) {
            return List.of();
        }
        Set<Long> readable =
                readable(caller, foreign.stream().map(Metric::number).toList());
        return foreign.stream()
                .filter(metric -> !readable.contains(metric.number()))
                .toList();
    }

    private Set<Long> readable(Caller caller, List<Long> numbers) {
        SqlCondition may = Rights.readable(caller, "r");
        String sql = "select m.number from metric m join resource r on r.id = m.resource"
                + " where m.number = any(?::bigint[]) and " + may.sql();
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                may.bind(select, 2);
                Set<Long> readable = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        readable.add(row.getLong(1));
                    }
                }
                return readable;
            }
        });
    }

    private static Owners owners(Metric metric) {
        return new Owners(metric.createdByUser(), metric.createdByProject(), null, null);
    }
}
