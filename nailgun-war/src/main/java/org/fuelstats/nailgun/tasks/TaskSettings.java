package org.fuelstats.nailgun.tasks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How tasks are recorded.
 *
 * @param records whether tasks that Nailgun does not record itself are
 */
@Dependent
record TaskSettings(
        @ConfigProperty(name = "fuelstats.nailgun.record-tasks", defaultValue = "true")
        boolean records) {
    @Inject
    TaskSettings {}
}
