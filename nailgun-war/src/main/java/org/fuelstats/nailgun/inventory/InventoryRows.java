package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads rows as objects whose members are the wanted columns that this release of Nailgun has. */
final class InventoryRows {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Connection connection;
    private final Map<NailgunTable, Set<String>> columns = new EnumMap<>(NailgunTable.class);

    InventoryRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The rows that a condition lets through; none if the release has no such table.
     *
     * @param condition SQL, with a question mark for each number; may be followed by an order and a limit
     */
    List<ObjectNode> where(NailgunTable table, String condition, long... numbers) throws SQLException {
        Set<String> existing = columnsOf(table);
        if (existing.isEmpty()) {
            return List.of();
        }
        String sql = "select row_to_json(r)::text from (select \"" + String.join("\", \"", existing) + "\" from "
                + table.sqlName() + " where " + condition + ") r";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < numbers.length; i++) {
                statement.setLong(i + 1, numbers[i]);
            }
            List<ObjectNode> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(object(table, row.getString(1)));
                }
            }
            return rows;
        }
    }

    /** How many rows a condition lets through. */
    int count(NailgunTable table, String condition) throws SQLException {
        if (columnsOf(table).isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table.sqlName() + " where " + condition);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    boolean has(NailgunTable table, String column) throws SQLException {
        return columnsOf(table).contains(column);
    }

    private Set<String> columnsOf(NailgunTable table) throws SQLException {
        Set<String> known = columns.get(table);
        if (known != null) {
            return known;
        }
        String sql =
                "select column_name from information_schema.columns where table_name = ? and table_schema = any (current_schemas(false))";
        Set<String> existing = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.sqlName());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    existing.add(row.getString(1));
                }
            }
        }
        existing.retainAll(table.wanted());
        columns.put(table, existing);
        return existing;
    }

    private static ObjectNode object(NailgunTable table, String text) throws SQLException {
        JsonNode row = parsed(text);
        if (!(row instanceof ObjectNode object)) {
            throw new SQLException("a row of " + table.sqlName() + " is no object");
        }
        for (String column : table.wanted()) {
            JsonNode value = object.get(column);
            if (value != null && value.isTextual() && table.isJson(column)) {
                object.set(column, parsed(value.textValue()));
            }
        }
        return object;
    }

    /** What Nailgun itself could not read counts as null. */
    private static JsonNode parsed(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() ? NullNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return NullNode.getInstance();
        }
    }
}
