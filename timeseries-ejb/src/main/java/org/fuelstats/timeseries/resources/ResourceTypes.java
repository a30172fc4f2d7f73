package org.fuelstats.timeseries.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;

/** The types of resources. */
@ApplicationScoped
public class ResourceTypes {
    private final Map<String, ResourceType> builtIn = BuiltInTypes.read();

    /** All of them. */
    public List<ResourceType> list() {
        return List.copyOf(builtIn.values());
    }

    /**
     * The type of that name.
     *
     * @throws RequestRejectedException if there is none
     */
    public ResourceType named(String name) {
        ResourceType type = builtIn.get(name);
        if (type == null) {
            throw new RequestRejectedException(
                    Reason.RESOURCE_TYPE_NOT_FOUND,
                    name,
                    "Resource type " + name + " does not exist. GET /v1/resource lists those that do.");
        }
        return type;
    }
}
