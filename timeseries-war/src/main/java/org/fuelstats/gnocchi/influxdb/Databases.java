package org.fuelstats.gnocchi.influxdb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.TypeCatalogue;

/** InfluxDB's databases, which are types of resources without attributes of their own. */
@ApplicationScoped
class Databases {
    private static final NameRule NAME = new NameRule("q", 255, false);

    private final TypeCatalogue types;

    /** For the container's proxy. */
    protected Databases() {
        this(null);
    }

    @Inject
    public Databases(TypeCatalogue types) {
        this.types = types;
    }

    /**
     * Makes sure that there is one of the name.
     *
     * @throws RequestRejectedException if the caller may not create it, or it can't have the name
     */
    void create(String name, Caller caller) {
        Rights.check(Rights.mayCreateTypes(caller), "create resource types", "an administrator or a service");
        try {
            types.create(new ResourceType(NAME.check(name), List.of()));
        } catch (RequestRejectedException e) {
            if (e.reason() != Reason.RESOURCE_TYPE_EXISTS) {
                throw e;
            }
        }
    }
}
