package org.fuelstats.timeseries.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;

/**
 * The types of resources: those that were made, and the built-in ones whose names are not taken by them. Each look-up asks the database
 * for the version of the types, and reads them again when another node has changed them.
 */
@ApplicationScoped
public class ResourceTypes {
    private static final Map<String, ResourceType> BUILT_IN = BuiltInTypes.read();

    private final Database database;
    private volatile Known known = new Known(0, Map.of(), BUILT_IN);

    /** For the container's proxy. */
    protected ResourceTypes() {
        this(null);
    }

    @Inject
    public ResourceTypes(Database database) {
        this.database = database;
    }

    /** All of them. */
    @Transactional(TxType.SUPPORTS)
    public List<ResourceType> list() {
        return List.copyOf(current().all().values());
    }

    /** {@code generic} and those that were made, by name: what Gnocchi's clients know as resource types. */
    @Transactional(TxType.SUPPORTS)
    public List<ResourceType> declared() {
        Map<String, ResourceType> declared = new TreeMap<>();
        declared.put(ResourceType.GENERIC, BUILT_IN.get(ResourceType.GENERIC));
        declared.putAll(current().made());
        return List.copyOf(declared.values());
    }

    /**
     * The type of that name.
     *
     * @throws RequestRejectedException if there is none
     */
    @Transactional(TxType.SUPPORTS)
    public ResourceType named(String name) {
        ResourceType type = current().all().get(name);
        if (type == null) {
            throw unknown(name);
        }
        return type;
    }

    /** The type as this node knows it, without asking; without attributes if it was deleted. */
    ResourceType remembered(String name) {
        return known.all().getOrDefault(name, new ResourceType(name, List.of()));
    }

    static boolean builtIn(String name) {
        return BUILT_IN.containsKey(name);
    }

    static ResourceType builtInType(String name) {
        return BUILT_IN.get(name);
    }

    static RequestRejectedException unknown(String name) {
        return new RequestRejectedException(
                Reason.RESOURCE_TYPE_NOT_FOUND,
                name,
                "Resource type " + name + " does not exist",
                "GET /v1/resource lists those that do.");
    }

    private Known current() {
        Known last = known;
        return database.with(connection -> {
            TypeRows.Version now = TypeRows.version(connection);
            if (now.version() == last.version()) {
                return last;
            }
            TypeRows.All read = TypeRows.all(connection);
            Map<String, ResourceType> all = new LinkedHashMap<>(BUILT_IN);
            all.putAll(read.types());
            Known fresh = new Known(read.version(), read.types(), all);
            if (now.settled()) {
                known = fresh;
            }
            return fresh;
        });
    }

    /** The types at a version. */
    private record Known(long version, Map<String, ResourceType> made, Map<String, ResourceType> all) {}
}
