package org.fuelstats.timeseries.metrics;

import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.queries.Condition;
import org.fuelstats.timeseries.queries.Order;
import org.fuelstats.timeseries.refusals.Refusal;

/** Turns a question for metrics into SQL. */
final class MetricListing {
    private final MetricQuery query;
    private final Order order;

    MetricListing(MetricQuery query) {
        this.query = query;
        order = Order.of(
                "metric m", new Order.Column("m.id", false), query.page().sort(), List.of(), MetricListing::column);
    }

    Condition condition() {
        Condition all = Condition.ALWAYS;
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

    private static Condition equal(String name, String text) {
        MetricField field = MetricField.named(name);
        if (field == null) {
            throw Refusal.invalid(
                    name,
                    "Metrics can't be filtered by '" + name + "'. They can by id, name, unit, archive_policy_name,"
                            + " resource_id, creator, user_id and project_id.");
        }
        return Condition.of(field.sql + " = ?", field.read(text));
    }

    private static Order.Column column(String attribute) {
        MetricField field = MetricField.named(attribute);
        return field == null ? null : new Order.Column(field.sql, field.nullable);
    }
}
