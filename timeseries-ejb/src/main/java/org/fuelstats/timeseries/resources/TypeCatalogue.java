package org.fuelstats.timeseries.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/**
 * Makes, changes and deletes types of resources; none of it changes the database's schema. A change and the resources that are made or
 * changed at the same time follow each other.
 */
@ApplicationScoped
public class TypeCatalogue {
    private final Database database;

    /** For the container's proxy. */
    protected TypeCatalogue() {
        this(null);
    }

    @Inject
    public TypeCatalogue(Database database) {
        this.database = database;
    }

    /**
     * Makes a type; it may take the place of a built-in one that no resource has.
     *
     * @throws RequestRejectedException if there is one of that name
     */
    @Transactional
    public void create(ResourceType type) {
        database.with(connection -> {
            boolean taken = ResourceType.GENERIC.equals(type.name())
                    || ResourceTypes.builtIn(type.name()) && TypeRows.inUse(connection, type.name());
            if (taken || !TypeRows.insert(connection, type)) {
                throw new RequestRejectedException(
                        Reason.RESOURCE_TYPE_EXISTS, type.name(), "Resource type " + type.name() + " already exists");
            }
            return null;
        });
    }

    /**
     * Gives a type other attributes.
     *
     * @param before what the caller took for its present ones
     * @param fill values for attributes that resources lack, in their stored form
     * @return false if it has other attributes by now: read it again, and try again
     * @throws RequestRejectedException if there is no such type
     */
    @Transactional
    public boolean change(ResourceType before, ResourceType after, Map<String, Object> fill) {
        return database.with(connection -> {
            ResourceType present = held(connection, before.name());
            if (!present.byName().equals(before.byName())) {
                return false;
            }
            for (Attribute attribute : present.attributes()) {
                if (after.attribute(attribute.name()) == null) {
                    TypeRows.drop(connection, after.name(), attribute.name());
                }
            }
            for (Map.Entry<String, Object> each : fill.entrySet()) {
                TypeRows.fill(connection, after.name(), each.getKey(), ResourceRows.json(each.getValue()));
            }
            TypeRows.update(connection, after);
            return true;
        });
    }

    /**
     * Deletes a type.
     *
     * @throws RequestRejectedException if there is none, or if it is built in or has resources
     */
    @Transactional
    public void delete(String name) {
        database.with(connection -> {
            boolean made = TypeRows.locked(connection, name, "update").isPresent();
            if (!made && !ResourceTypes.builtIn(name)) {
                throw ResourceTypes.unknown(name);
            }
            if (!made || TypeRows.inUse(connection, name)) {
                throw new RequestRejectedException(
                        Reason.RESOURCE_TYPE_IN_USE,
                        name,
                        "Resource type " + name + " is still in use",
                        made ? "Delete its resources first." : "It is built in.");
            }
            TypeRows.delete(connection, name);
            return null;
        });
    }

    /** The type, locked; a built-in one becomes one that was made. */
    private static ResourceType held(Connection connection, String name) throws SQLException {
        if (ResourceTypes.builtIn(name)) {
            TypeRows.insert(connection, ResourceTypes.builtInType(name));
        }
        return TypeRows.locked(connection, name, "update").orElseThrow(() -> ResourceTypes.unknown(name));
    }
}
