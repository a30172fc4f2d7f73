package org.fuelstats.analytics.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether users who have not logged in may search. */
@Dependent
record SearchSettings(
        @ConfigProperty(name = "fuelstats.search.open", defaultValue = "false")
        boolean open) {
    @Inject
    SearchSettings {}
}
