package org.fuelstats.connections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fuelstats.listeners.ListenerState;

/** Reports the node as not ready while the threads of a listener take up no work: its clients would wait in vain. */
@Readiness
@ApplicationScoped
class ListenersReadiness implements HealthCheck {
    private static final String NAME = "fuelstats-listeners";
    private static final Duration TIME = Duration.ofSeconds(2);

    @Inject
    LimitedListeners listeners;

    @Override
    public HealthCheckResponse call() {
        try {
            List<String> stuck = listeners.all().parallelStream()
                    .filter(ListenersReadiness::isStuck)
                    .map(ListenerState::name)
                    .sorted()
                    .toList();
            return stuck.isEmpty()
                    ? HealthCheckResponse.up(NAME)
                    : HealthCheckResponse.named(NAME)
                            .down()
                            .withData("reason", "no thread is free for requests to: " + String.join(", ", stuck))
                            .build();
        } catch (IllegalStateException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", e.getMessage())
                    .build();
        }
    }

    private static boolean isStuck(ListenerState listener) {
        try {
            return !listener.responds(TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
