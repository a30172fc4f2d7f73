package org.fuelstats.collector.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fuelstats.connections.LimitedListeners;
import org.fuelstats.listeners.ListenerState;
import org.fuelstats.listeners.LoginEvents;

/** Sets the limits on connections when the application starts, and shows what they and the limits on logins do. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListenerMeters {
    private static final String PREFIX = "fuelstats.connections.";

    @Inject
    LimitedListeners listeners;

    @Inject
    MeterRegistry registry;

    @PostConstruct
    void start() {
        for (ListenerState listener : listeners.all()) {
            gauge("open", listener, ListenerState::open);
            gauge("replaced", listener, ListenerState::replaced);
            gauge("refused", listener, ListenerState::refused);
            gauge("without.handshake", listener, ListenerState::withoutHandshake);
        }
        registry.gauge("fuelstats.logins.failed", List.of(), this, meters -> LoginEvents.failed());
        registry.gauge("fuelstats.logins.lockouts", List.of(), this, meters -> LoginEvents.lockouts());
    }

    private void gauge(String name, ListenerState listener, ToDoubleFunction<ListenerState> number) {
        registry.gauge(PREFIX + name, List.of(Tag.of("listener", listener.name())), listener, number);
    }
}
