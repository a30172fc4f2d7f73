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
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.queries.SqlCondition;

/** The rows of resources, without their metrics. */
final class ResourceRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT = "select r.id, r.original_id, r.type, r.created_by_user, r.created_by_project,"
            + " r.user_id, r.project_id, r.started_at, r.ended_at, r.revision_start, r.attributes from resource r where ";

    private static final String INSERT =
            "insert into resource (id, original_id, type, created_by_user, created_by_project,"
                    + " user_id, project_id, started_at, ended_at, revision_start, attributes)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing";

    private static final String UPDATE =
            "update resource set user_id = ?, project_id = ?, started_at = ?, ended_at = ?,"
                    + " revision_start = ?, attributes = ?::jsonb where id = ?";

    private ResourceRows() {}

    /**
     * The resources for which the condition holds.
     *
     * @param rest what follows it: an order, a limit, a lock
     */
    static List<Resource> select(Connection connection, SqlCondition condition, String rest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + condition.sql() + rest)) {
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
            return insert.executeUpdate() == 1;
        }
    }

    static void update(Connection connection, Resource resource) throws SQLException {
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
        try (PreparedStatement delete = connection.prepareStatement("delete from resource where id = ?")) {
            delete.setObject(1, id);
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
                new TreeMap<>());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static String text(Map<String, Object> attributes) {
        try {
            return JSON.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> attributes(String json) {
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
