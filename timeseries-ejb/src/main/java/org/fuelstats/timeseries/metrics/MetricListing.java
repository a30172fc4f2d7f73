package org.fuelstats.timeseries.metrics;

import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricQuery;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.queries.SqlOrder;

/** Compiles a query for metrics into SQL. */
final class MetricListing {
    private final MetricQuery query;
    private final SqlOrder order;

    MetricListing(MetricQuery query) {
        this.query = query;
        order = SqlOrder.of(
                "metric m", new SqlOrder.Column("m.id", false), query.page().sort(), List.of(), MetricListing::column);
    }

    SqlCondition condition() {
        SqlCondition all = SqlCondition.ALWAYS;
        for (Map.Entry<String, String> equal : query.equal().entrySet()) {
            all = all.and(equal(equal.getKey(), equal.getValue()));
        }
        return query.page().marker() == null
                ? all
                : all.and(order.after(query.page().marker()));
    }

    String order() {
        return order.sql();
    }

    private static SqlCondition equal(String name, String text) {
        MetricField field = MetricField.named(name);
        if (field == null) {
            throw RequestRejectedException.invalid(
                    name,
                    "Metrics can't be filtered by '" + name + "'. They can by id, name, unit, archive_policy_name,"
                            + " resource_id, creator, user_id and project_id.");
        }
        return SqlCondition.of(field.sql + " = ?", field.read(text));
    }

    private static SqlOrder.Column column(String attribute) {
        MetricField field = MetricField.named(attribute);
        return field == null ? null : new SqlOrder.Column(field.sql, field.nullable);
    }
}
