package org.fuelstats.timeseries.queries;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A piece of SQL with the values of its parameters. Values never become part of the SQL. */
public record SqlCondition(String sql, List<Object> values) {
    /** Holds for every row. */
    public static final SqlCondition ALWAYS = of("true");

    public SqlCondition {
        values = List.copyOf(values);
    }

    /** A condition; none of its values is null. */
    public static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }

    /** Both. */
    public SqlCondition and(SqlCondition other) {
        return join(this, " and ", other);
    }

    /** Either. */
    public SqlCondition or(SqlCondition other) {
        return join(this, " or ", other);
    }

    /** The opposite: holds neither where this does nor where it is unknown. */
    public SqlCondition not() {
        return new SqlCondition("(not " + sql + ")", values);
    }

    /** Sets the values, beginning with that number; answers the number after them. */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Object value : values) {
            statement.setObject(at++, value);
        }
        return at;
    }

    private static SqlCondition join(SqlCondition one, String word, SqlCondition other) {
        List<Object> values = new ArrayList<>(one.values);
        values.addAll(other.values);
        return new SqlCondition("(" + one.sql + word + other.sql + ")", values);
    }
}
