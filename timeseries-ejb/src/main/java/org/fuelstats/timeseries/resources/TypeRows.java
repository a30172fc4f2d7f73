package org.fuelstats.timeseries.resources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of the types that were made. */
final class TypeRows {
    private static final String VERSION =
            "select types_version, pg_current_xact_id_if_assigned() is null from catalogue_version";

    private static final String ALL = "select v.types_version, t.name, t.attributes from catalogue_version v"
            + " left join resource_type t on true order by t.name";

    private static final String RAISE = "update catalogue_version set types_version = types_version + 1";

    private TypeRows() {}

    /**
     * The version of the types as a transaction sees it.
     *
     * @param settled false if the transaction has written, so that the version may be rolled back with it
     */
    record Version(long version, boolean settled) {}

    /** All types at one version. */
    record All(long version, Map<String, ResourceType> types) {}

    static Version version(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSION);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Version(row.getLong(1), row.getBoolean(2));
        }
    }

    static All all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            long version = 0;
            Map<String, ResourceType> types = new LinkedHashMap<>();
            while (row.next()) {
                version = row.getLong(1);
                String name = row.getString(2);
                if (name != null) {
                    types.put(name, new ResourceType(name, TypeJson.read(row.getString(3))));
                }
            }
            return new All(version, types);
        }
    }

    /**
     * The type, locked until the transaction ends.
     *
     * @param strength {@code share} to use it, {@code update} to change it
     */
    static Optional<ResourceType> locked(Connection connection, String name, String strength) throws SQLException {
        String sql = "select attributes from resource_type where name = ? for " + strength;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ResourceType(name, TypeJson.read(row.getString(1))))
                        : Optional.empty();
            }
        }
    }

    /** The type as it stays until the transaction ends. */
    static ResourceType held(Connection connection, String name) throws SQLException {
        Optional<ResourceType> made = locked(connection, name, "share");
        if (made.isEmpty() && !ResourceTypes.builtIn(name)) {
            throw ResourceTypes.unknown(name);
        }
        return made.orElseGet(() -> ResourceTypes.builtInType(name));
    }

    /** The type of the resource; of one that isn't there, generic. Held before the resource: types are changed in this order. */
    static ResourceType heldOf(Connection connection, UUID resource) throws SQLException {
        return held(connection, ResourceRows.type(connection, resource).orElse(ResourceType.GENERIC));
    }

    /** False if there is one of that name. */
    static boolean insert(Connection connection, ResourceType type) throws SQLException {
        String sql = "insert into resource_type (name, attributes) values (?, ?::jsonb) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, type.name());
            insert.setString(2, TypeJson.write(type.attributes()));
            return insert.executeUpdate() == 1 && raised(connection);
        }
    }

    static void update(Connection connection, ResourceType type) throws SQLException {
        String sql = "update resource_type set attributes = ?::jsonb where name = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, TypeJson.write(type.attributes()));
            update.setString(2, type.name());
            update.executeUpdate();
        }
        raised(connection);
    }

    static void delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from resource_type where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        raised(connection);
    }

    static boolean inUse(Connection connection, String name) throws SQLException {
        String sql = "select exists (select from resource where type = ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Gives every resource of the type that lacks the attribute this value, its former revisions too. */
    static void fill(Connection connection, String type, String attribute, String json) throws SQLException {
        for (String table : new String[] {"resource", "resource_revision"}) {
            String sql = "update " + table + " set attributes = attributes || jsonb_build_object(?::text, ?::jsonb)"
                    + " where type = ? and not jsonb_exists(attributes, ?)";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, attribute);
                update.setString(2, json);
                update.setString(3, type);
                update.setString(4, attribute);
                update.executeUpdate();
            }
        }
    }

    /** Takes the attribute's values from every resource of the type, and from its former revisions. */
    static void drop(Connection connection, String type, String attribute) throws SQLException {
        for (String table : new String[] {"resource", "resource_revision"}) {
            String sql = "update " + table + " set attributes = attributes - ?::text"
                    + " where type = ? and jsonb_exists(attributes, ?)";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, attribute);
                update.setString(2, type);
                update.setString(3, attribute);
                update.executeUpdate();
            }
        }
    }

    private static boolean raised(Connection connection) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            return raise.executeUpdate() == 1;
        }
    }
}
