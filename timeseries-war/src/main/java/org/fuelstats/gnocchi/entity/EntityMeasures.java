package org.fuelstats.gnocchi.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.Measures.AppendResult;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.TimeSpan;

/** The measures of entities: stored, and returned at the finest resolution available for each time. */
@ApplicationScoped
class EntityMeasures {
    private final Measures measures;

    /** For the container's proxy. */
    protected EntityMeasures() {
        this(null);
    }

    @Inject
    public EntityMeasures(Measures measures) {
        this.measures = measures;
    }

    /** Takes in points; they are committed when this returns. */
    AppendResult append(Metric entity, Points points) {
        List<MetricPoints> wanted = points.isEmpty() ? List.of() : List.of(new MetricPoints(entity.number(), points));
        return unlessGone(() -> measures.append(wanted));
    }

    /** What the query asks for, oldest first. */
    List<TimedValues> read(Metric entity, EntityMeasuresQuery query) {
        if (query.span().isEmpty()) {
            return List.of();
        }
        TimeSpan span = query.span().get();
        return unlessGone(() -> query.archive().isPresent()
                ? List.of(buckets(entity, query.archive().get(), query, span))
                : layered(entity, query, span));
    }

    private List<TimedValues> layered(Metric entity, EntityMeasuresQuery query, TimeSpan span) {
        boolean raw = query.method().isEmpty();
        List<Archive> archives = entity.policy().archives();
        if (!raw && archives.size() == 1) {
            return List.of(buckets(entity, archives.get(0), query, span));
        }
        Points kept = measures.raw(entity, TimeSpan.ALWAYS);
        List<TimedValues> stretches = new ArrayList<>();
        if (!kept.isEmpty()) {
            for (ResolutionRange layer : ResolutionRange.of(entity.policy(), kept.last(), raw)) {
                layer.within(span)
                        .map(part -> layer.archive().isEmpty()
                                ? TimedValues.of(cut(kept, part))
                                : buckets(entity, layer.archive().get(), query, part))
                        .ifPresent(stretch -> stretches.add(0, stretch));
            }
        }
        return stretches;
    }

    private TimedValues buckets(Metric entity, Archive archive, EntityMeasuresQuery query, TimeSpan span) {
        return TimedValues.of(measures.read(entity, archive, query.bucketMethod(), span));
    }

    private static Points cut(Points points, TimeSpan span) {
        int from = points.indexAtOrAfter(span.from());
        return points.slice(from, Math.max(from, points.indexAtOrAfter(span.to())));
    }

    private static <T> T unlessGone(Supplier<T> work) {
        try {
            return work.get();
        } catch (MetricsDeletedException e) {
            throw Entities.unknown();
        }
    }
}
