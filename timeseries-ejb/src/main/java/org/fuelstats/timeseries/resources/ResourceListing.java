package org.fuelstats.timeseries.resources;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.ownership.Caller;
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

    /** What a resource is now comes after its revisions, also where all happened in one microsecond. */
    private static final SqlOrder.Column AGE =
            new SqlOrder.Column("coalesce(nullif(r.revision, -1), 9223372036854775807)", false);

    private final ResourceType type;
    private final ResourceQuery query;
    private final SqlOrder order;

    private final FilterSql filters;

    ResourceListing(ResourceType type, ResourceQuery query, Caller caller, Instant now) {
        this.type = type;
        this.query = query;
        filters = new FilterSql(type, query.history(), caller, now);
        SqlOrder asked = SqlOrder.of(
                query.history() ? ResourceRows.HISTORY : ResourceRows.PRESENT,
                new SqlOrder.Column("r.id", false),
                query.page().sort(),
                OWN_ORDER,
                this::column);
        order = query.history() ? asked.then("revision", AGE) : asked;
    }

    /** The resources that are reached through a type. */
    static SqlCondition ofType(String type) {
        return ResourceType.GENERIC.equals(type) ? SqlCondition.ALWAYS : SqlCondition.of("r.type = ?", type);
    }

    SqlCondition condition() {
        SqlCondition all = ofType(type.name()).and(filters.condition(query.filter()));
        for (Map.Entry<String, String> equal : query.equal().entrySet()) {
            all = all.and(equal(equal.getKey(), equal.getValue()));
        }
        return query.page().marker() == null ? all : all.and(order.after(marker()));
    }

    /** What follows the condition. */
    String rest() {
        return " order by " + order.sql() + " limit " + query.page().limit();
    }

    /** Refuses a marker that is no resource. */
    void checkMarker(Connection connection) throws SQLException {
        if (query.page().marker() != null && !ResourceRows.exists(connection, order.table(), marker())) {
            throw Page.unknownMarker(
                    query.history()
                            ? query.page().marker() + "@" + query.markerRevision()
                            : query.page().marker());
        }
    }

    private SqlCondition marker() {
        SqlCondition id = SqlCondition.of("r.id = ?", query.page().marker());
        return query.history() ? id.and(SqlCondition.of("r.revision = ?", query.markerRevision())) : id;
    }

    private SqlCondition equal(String attribute, String text) {
        GenericField field = GenericField.named(attribute);
        if (field == null || field.historic() && !query.history()) {
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
        if (field != null && (query.history() || !field.historic())) {
            return new SqlOrder.Column(field.sql, field.nullable);
        }
        Attribute own = type.attribute(attribute);
        return own == null ? null : new SqlOrder.Column(FilterField.of(own).sql(), true);
    }
}
