package org.fuelstats.timeseries.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.queries.SqlCondition;

/** The rows of resources, without their metrics. */
final class ResourceRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Resources as they are. */
    static final String PRESENT = "resource r";

    private static final String KEPT =
            "id, original_id, type, created_by_user, created_by_project, user_id, project_id,"
                    + " started_at, ended_at, revision_start, attributes, early";

    /** The revisions of resources, and what they are now. */
    static final String HISTORY = "(select " + KEPT + ", null::timestamptz as revision_end, -1::bigint as revision"
            + " from resource union all select " + KEPT + ", revision_end, revision from resource_revision) r";

    private static final String COLUMNS = "select r.id, r.original_id, r.type, r.created_by_user, r.created_by_project,"
            + " r.user_id, r.project_id, r.started_at, r.ended_at, r.revision_start, r.attributes, r.early,"
            + " (select jsonb_object_agg(m.name, m.id) from metric m where m.resource = r.id), ";

    private static final String INSERT =
            "insert into resource (id, original_id, type, created_by_user, created_by_project,"
                    + " user_id, project_id, started_at, ended_at, revision_start, attributes, early)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing";

    private static final String UPDATE =
            "update resource set user_id = ?, project_id = ?, started_at = ?, ended_at = ?,"
                    + " revision_start = ?, attributes = ?::jsonb where id = ?";

    private static final String KEEP = "insert into resource_revision (" + KEPT + ", revision_end) select " + KEPT
            + ", ? from resource where id = ?";

    private ResourceRows() {}

    /**
     * The resources for which the condition holds, with their metrics.
     *
     * @param rest what follows it: an order, a limit, a lock
     */
    static List<Resource> select(Connection connection, SqlCondition condition, String rest) throws SQLException {
        String sql = COLUMNS + "null::timestamptz, -1::bigint from " + PRESENT + " where " + condition.sql() + rest;
        return select(connection, sql, condition);
    }

    /** Their revisions, the present ones among them. */
    static List<Resource> history(Connection connection, SqlCondition condition, String rest) throws SQLException {
        String sql = COLUMNS + "r.revision_end, r.revision from " + HISTORY + " where " + condition.sql() + rest;
        return select(connection, sql, condition);
    }

    private static List<Resource> select(Connection connection, String sql, SqlCondition condition)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            condition.bind(select, 1);
            List<Resource> resources = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    resources.add(resource(row));
                }
            }
            return resources;
        }
    }

    static boolean exists(Connection connection, String table, SqlCondition condition) throws SQLException {
        String sql = "select exists (select from " + table + " where " + condition.sql() + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            condition.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static Optional<String> type(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select type from resource where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    static Map<UUID, Owners> owners(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select id, created_by_user, created_by_project, user_id, project_id from resource"
                + " where id = any(?::uuid[])";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, Owners> owners = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    owners.put(
                            row.getObject(1, UUID.class),
                            new Owners(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return owners;
        }
    }

    /** False if there is one of that id. */
    static boolean insert(Connection connection, Resource resource) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Owners owners = resource.owners();
            insert.setObject(1, resource.id());
            insert.setString(2, resource.originalId());
            insert.setString(3, resource.type());
            insert.setString(4, owners.createdByUser());
            insert.setString(5, owners.createdByProject());
            insert.setString(6, owners.user());
            insert.setString(7, owners.project());
            insert.setObject(8, time(resource.startedAt()));
            insert.setObject(9, time(resource.endedAt()));
            insert.setObject(10, time(resource.revisionStart()));
            insert.setString(11, text(resource.attributes()));
            insert.setBoolean(12, resource.early());
            return insert.executeUpdate() == 1;
        }
    }

    /** Changes the resource, and keeps what it was as a revision that ended when the new one began. */
    static void update(Connection connection, Resource resource) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, time(resource.revisionStart()));
            keep.setObject(2, resource.id());
            keep.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, resource.owners().user());
            update.setString(2, resource.owners().project());
            update.setObject(3, time(resource.startedAt()));
            update.setObject(4, time(resource.endedAt()));
            update.setObject(5, time(resource.revisionStart()));
            update.setString(6, text(resource.attributes()));
            update.setObject(7, resource.id());
            update.executeUpdate();
        }
    }

    static void delete(Connection connection, UUID id) throws SQLException {
        delete(connection, List.of(id));
    }

    static void delete(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from resource where id = any(?::uuid[])")) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Owners(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10),
                attributes(row.getString(11)),
                metrics(row.getString(13)),
                row.getBoolean(12),
                instant(row, 14),
                row.getLong(15));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static SortedMap<String, UUID> metrics(String json) {
        SortedMap<String, UUID> metrics = new TreeMap<>();
        if (json != null) {
            attributes(json).forEach((name, id) -> metrics.put(name, UUID.fromString((String) id)));
        }
        return metrics;
    }

    static String text(Map<String, Object> attributes) {
        return json(attributes);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> attributes(String json) {
        try {
            Map<String, Object> attributes = JSON.readValue(json, new TypeReference<>() {});
            // jsonb doesn't keep how a number was written.
            attributes.replaceAll((name, value) ->
                    value instanceof Number number ? AttributeType.Numeric.kept(number.doubleValue()) : value);
            return attributes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds attributes that can't be read: " + json, e);
        }
    }
}
