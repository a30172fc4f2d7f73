package org.fuelstats.analytics.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fuelstats.analytics.jobs.Jobs.Requester;

/** All reports and exports that can run as jobs, by name. */
@ApplicationScoped
class JobWorkRegistry {
    @Inject
    private Instance<JobWork> found;

    private final SortedMap<String, JobWork> byName = new TreeMap<>();

    @PostConstruct
    void collect() {
        for (JobWork work : found) {
            for (String name : work.names()) {
                if (byName.put(name, work) != null) {
                    throw new IllegalStateException(
                            "two kinds of jobs have the name '" + name + "': rename one of them");
                }
            }
        }
    }

    Optional<JobWork> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names that a requester may use. */
    SortedSet<String> names(Requester requester) {
        SortedSet<String> names = new TreeSet<>();
        byName.forEach((name, work) -> {
            if (requester.operator() || !work.forOperatorsOnly(name)) names.add(name);
        });
        return names;
    }
}
