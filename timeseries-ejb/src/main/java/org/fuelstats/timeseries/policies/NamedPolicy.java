package org.fuelstats.timeseries.policies;

import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.names.NameRule;

/** An archive policy under the name that metrics use. */
public record NamedPolicy(String name, ArchivePolicy policy) {
    private static final NameRule NAME = new NameRule("name", 255, false);

    public NamedPolicy {
        NAME.check(name);
    }
}
