package org.fuelstats.timeseries.roller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** The names of this node's workers, as Gnocchi's status shows them. */
@ApplicationScoped
public class WorkerNames {
    @Inject
    RollerSettings settings;

    /** One for each worker: the node's name and the worker's number. */
    public List<String> all() {
        String node = System.getProperty("jboss.node.name", "localhost");
        return IntStream.range(0, settings.workers())
                .mapToObj(worker -> node + ".worker." + worker)
                .toList();
    }
}
