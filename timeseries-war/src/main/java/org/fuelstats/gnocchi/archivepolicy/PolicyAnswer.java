package org.fuelstats.gnocchi.archivepolicy;

import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;

/** An archive policy in a response. */
@Schema(name = "ArchivePolicy")
public record PolicyAnswer(
        @Schema(examples = "medium") String name,
        @Schema(name = "back_window") int backWindow,
        List<Definition> definition,
        @Schema(name = "aggregation_methods") List<String> aggregationMethods) {
    /** An archive; points and timespan are null if everything is kept. */
    @Schema(name = "ArchiveDefinition")
    public record Definition(
            @Schema(examples = "0:01:00") String granularity,
            @Schema(examples = "10080") Long points,
            @Schema(examples = "7 days, 0:00:00") String timespan) {
        static Definition of(Archive archive) {
            OptionalLong points = archive.points();
            OptionalLong lifespan = archive.lifespan();
            return new Definition(
                    LengthText.of(archive.granularity().nanos()),
                    points.isPresent() ? points.getAsLong() : null,
                    lifespan.isPresent() ? LengthText.of(lifespan.getAsLong()) : null);
        }
    }

    /** A policy as Gnocchi shows it; an entity's has no name. */
    public static PolicyAnswer of(String name, ArchivePolicy policy) {
        return new PolicyAnswer(
                name,
                policy.backWindow(),
                policy.archives().stream().map(Definition::of).toList(),
                policy.methods().stream().map(AggregationMethod::label).toList());
    }

    static PolicyAnswer of(NamedPolicy policy) {
        return of(policy.name(), policy.policy());
    }
}
