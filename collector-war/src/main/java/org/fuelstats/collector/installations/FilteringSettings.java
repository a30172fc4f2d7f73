package org.fuelstats.collector.installations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which installations count in reports; without a file all do. */
@Dependent
record FilteringSettings(
        @ConfigProperty(name = "fuelstats.collector.filtering-rules")
        Optional<RulesFile> file) {
    @Inject
    FilteringSettings {}

    FilteringRules rules() {
        return file.map(RulesFile::rules).orElse(FilteringRules.NONE);
    }
}
