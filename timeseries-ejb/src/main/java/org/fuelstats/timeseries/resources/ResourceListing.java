package org.fuelstats.timeseries.resources;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.queries.SqlOrder;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** Compiles a query for resources into SQL. */
final class ResourceListing {
    private static final List<SortKey> OWN_ORDER =
            List.of(SortKey.ascending("revision_start"), SortKey.ascending("started_at"));

    private final ResourceType type;
    private final ResourceQuery query;
    private final SqlOrder order;

    ResourceListing(ResourceType type, ResourceQuery query) {
        this.type = type;
        this.query = query;
        order = SqlOrder.of(
                "resource r", new SqlOrder.Column("r.id", false), query.page().sort(), OWN_ORDER, this::column);
    }

    /** The resources that are reached through a type. */
    static SqlCondition ofType(String type) {
        return ResourceType.GENERIC.equals(type) ? SqlCondition.ALWAYS : SqlCondition.of("r.type = ?", type);
    }

    SqlCondition condition() {
        SqlCondition all = ofType(type.name());
        for (Map.Entry<String, String> equal : query.equal().entrySet()) {
            all = all.and(equal(equal.getKey(), equal.getValue()));
        }
        return query.page().marker() == null
                ? all
                : all.and(order.after(query.page().marker()));
    }

    /** What follows the condition. */
    String rest() {
        return " order by " + order.sql() + " limit " + query.page().limit();
    }

    /** Refuses a marker that is no resource. */
    void checkMarker(Connection connection) throws SQLException {
        UUID marker = query.page().marker();
        if (marker != null
                && ResourceRows.select(connection, SqlCondition.of("r.id = ?", marker), "")
                        .isEmpty()) {
            throw Page.unknownMarker(marker);
        }
    }

    private SqlCondition equal(String attribute, String text) {
        GenericField field = GenericField.named(attribute);
        if (field == null) {
            Attribute own = type.known(attribute);
            return SqlCondition.of(
                    "r.attributes @> ?::jsonb",
                    ResourceRows.text(Map.of(attribute, own.type().readText(attribute, text))));
        }
        Object value = field.read(text);
        return SqlCondition.of(
                field.sql + " = ?", value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
    }

    private SqlOrder.Column column(String attribute) {
        GenericField field = GenericField.named(attribute);
        if (field != null) {
            return new SqlOrder.Column(field.sql, field.nullable);
        }
        Attribute own = type.attribute(attribute);
        // A name of an attribute of a type is checked when the type is made: it holds no quote.
        return own == null ? null : new SqlOrder.Column("(r.attributes -> '" + own.name() + "')", true);
    }
}
