package org.fuelstats.connections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fuelstats.listeners.ListenerState;
import org.fuelstats.listeners.Listeners;

/** Sets the limits of all listeners, and shows their state. */
@ApplicationScoped
public class LimitedListeners {
    private final ConnectionSettings settings;

    /** For the container's proxy. */
    protected LimitedListeners() {
        this(null);
    }

    @Inject
    LimitedListeners(ConnectionSettings settings) {
        this.settings = settings;
    }

    /** The listeners, with their limits set. */
    public List<ListenerState> all() {
        return Listeners.limit(settings.limits());
    }
}
