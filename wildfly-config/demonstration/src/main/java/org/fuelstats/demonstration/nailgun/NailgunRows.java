package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows of Nailgun's tables as JSON objects, within one transaction. */
final class NailgunRows {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Columns that hold JSON as text. */
    private static final List<String> DOCUMENTS = List.of("meta", "editable", "cache", "result", "attributes_metadata");

    private final Connection connection;

    NailgunRows(Connection connection) {
        this.connection = connection;
    }

    /** All rows of a query. */
    ArrayNode all(String query, Object... values) throws SQLException {
        ArrayNode rows = JSON.createArrayNode();
        try (PreparedStatement statement = prepared("select row_to_json(r)::text from (" + query + ") r", values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(parsed(row.getString(1)));
            }
        }
        return rows;
    }

    /**
     * The row of a query.
     *
     * @throws NotThere if there is none
     */
    ObjectNode one(String query, Object... values) throws SQLException {
        ArrayNode rows = all(query, values);
        if (rows.isEmpty()) {
            throw new NotThere();
        }
        return (ObjectNode) rows.get(0);
    }

    /** Changes rows; returns how many. */
    int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Adds a row with an insert that returns its id. */
    int add(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql + " returning id", values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static ObjectNode parsed(String text) {
        try {
            ObjectNode row = (ObjectNode) JSON.readTree(text);
            for (String column : DOCUMENTS) {
                if (row.path(column).isTextual()) {
                    row.set(column, JSON.readTree(row.get(column).textValue()));
                }
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the simulated Nailgun's tables is no JSON", e);
        }
    }

    /** Nailgun has no such object. */
    static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
