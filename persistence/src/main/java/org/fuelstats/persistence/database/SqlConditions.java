package org.fuelstats.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL conditions with bound values. */
public final class SqlConditions {
    private final List<String> terms = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a condition, unless the value is null.
     *
     * @param term SQL with one parameter
     */
    public SqlConditions addIfGiven(String term, Object value) {
        if (value != null) {
            terms.add(term);
            values.add(value);
        }
        return this;
    }

    /** The conditions as a clause of their own; nothing when there is none. */
    public String where() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /** The conditions behind others; nothing when there is none. */
    public String and() {
        return terms.isEmpty() ? "" : " and " + String.join(" and ", terms);
    }

    /**
     * Binds the values.
     *
     * @return the place of the next parameter
     */
    public int bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }
}
