package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.queries.SqlCondition;
import org.fuelstats.timeseries.resources.FilterField.Kind;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Every;
import org.fuelstats.timeseries.resources.ResourceFilter.In;
import org.fuelstats.timeseries.resources.ResourceFilter.Not;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceFilter.Some;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** Compiles filters into SQL; the values are always bound. */
final class FilterSql {
    /** PostgreSQL takes some 30,000 values in a statement. */
    private static final int MOST_VALUES = 10_000;

    private final ResourceType type;
    private final boolean history;
    private final Caller caller;
    private final Instant now;
    private int values;

    FilterSql(ResourceType type, boolean history, Caller caller, Instant now) {
        this.type = type;
        this.history = history;
        this.caller = caller;
        this.now = now;
    }

    SqlCondition condition(ResourceFilter filter) {
        if (filter instanceof Compare compare) {
            return compare(compare);
        }
        if (filter instanceof In in) {
            return in(in);
        }
        if (filter instanceof Every every) {
            return every.parts().stream().map(this::condition).reduce(SqlCondition.ALWAYS, SqlCondition::and);
        }
        if (filter instanceof Some some) {
            return some.parts().stream()
                    .map(this::condition)
                    .reduce(SqlCondition::or)
                    .orElse(SqlCondition.ALWAYS);
        }
        return condition(((Not) filter).part()).not();
    }

    private SqlCondition compare(Compare compare) {
        FilterField field = field(compare.attribute());
        Operator operator = compare.operator();
        Object value = compare.value();
        if (value == null) {
            return switch (operator) {
                case EQUAL -> SqlCondition.of(field.sql() + " is null");
                case DIFFERENT -> SqlCondition.of(field.sql() + " is not null");
                case LESS, GREATER, AT_MOST, AT_LEAST, LIKE -> SqlCondition.of("false");
            };
        }
        count(1);
        return switch (operator) {
            case EQUAL -> equal(field, field.value(value, caller, now));
            case DIFFERENT -> {
                Object other = field.value(value, caller, now);
                yield SqlCondition.of("(" + field.sql() + " is null or " + field.sql() + " <> ?)", other);
            }
            case LESS, GREATER, AT_MOST, AT_LEAST ->
                SqlCondition.of(field.sql() + " " + operator.sql + " ?", field.value(value, caller, now));
            case LIKE -> SqlCondition.of(field.sql() + "::text like ?", value.toString());
        };
    }

    private SqlCondition in(In in) {
        FilterField field = field(in.attribute());
        count(in.values().size());
        List<SqlCondition> each = in.values().stream()
                .filter(Objects::nonNull)
                .map(value -> SqlCondition.of("?", field.value(value, caller, now)))
                .toList();
        if (each.isEmpty()) {
            return SqlCondition.of("false");
        }
        return new SqlCondition(
                field.sql() + " in ("
                        + String.join(", ", each.stream().map(SqlCondition::sql).toList()) + ")",
                each.stream().flatMap(one -> one.values().stream()).toList());
    }

    /** Equality of a text in the attributes can be answered from their index. */
    private SqlCondition equal(FilterField field, Object value) {
        boolean indexed =
                type.attribute(field.name()) != null && (field.kind() == Kind.TEXT || field.kind() == Kind.UUID_TEXT);
        return indexed
                ? SqlCondition.of("r.attributes @> ?::jsonb", ResourceRows.text(Map.of(field.name(), value)))
                : SqlCondition.of(field.sql() + " = ?", value);
    }

    private void count(int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw RequestRejectedException.unfit(
                    "filter", "The filter has more than " + MOST_VALUES + " values. Search in several requests.");
        }
    }

    private FilterField field(String name) {
        if ("lifespan".equals(name)) {
            return FilterField.LIFESPAN;
        }
        GenericField generic = GenericField.named(name);
        if (generic != null && (history || !generic.historic())) {
            return new FilterField(name, generic.sql, generic.kind());
        }
        Attribute own = type.attribute(name);
        if (own == null) {
            throw RequestRejectedException.unfit(
                    name, "Resource type " + type.name() + " has no " + name + " attribute");
        }
        return FilterField.of(own);
    }
}
