package org.fuelstats.analytics.reports.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.persistence.indexupkeep.IndexState;

/**
 * Caches report results while the indexes they came from are unchanged, and for an hour at most, since some figures count back from the current time. A
 * cached result states when it was computed.
 */
@ApplicationScoped
public class ReportCache {
    private static final int MOST_ANSWERS = 2_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_ANSWERS)
            .expireAfterWrite(LONGEST)
            .build();

    @Inject
    private IndexState index;

    @Inject
    private Clock clock;

    private record Question(String report, ReportFilters filters) {}

    private record Kept(String state, Instant until, ReportAnswer answer) {}

    /** The answer that still holds, or else the one that the work gives. */
    public ReportAnswer get(Report report, ReportFilters filters, Supplier<ReportAnswer> work) {
        Optional<String> state = state(report);
        if (state.isEmpty()) return work.get();
        Question question = new Question(report.name(), filters);
        Kept known = kept.getIfPresent(question);
        if (known != null
                && known.state().equals(state.get())
                && clock.instant().isBefore(known.until())) {
            return known.answer();
        }
        ReportAnswer answer = work.get();
        kept.put(question, new Kept(state.get(), answer.asOf().plus(LONGEST), answer));
        return answer;
    }

    /** Whether an answer that still holds is at hand. */
    public boolean holds(Report report, ReportFilters filters) {
        Kept known = kept.getIfPresent(new Question(report.name(), filters));
        return known != null && state(report).filter(known.state()::equals).isPresent();
    }

    /** The state before the computation: changes during it make the cached result outdated. */
    private Optional<String> state(Report report) {
        StringBuilder all = new StringBuilder();
        for (Class<?> entity : report.tables().stream()
                .map(table -> table.subject().entity())
                .distinct()
                .toList()) {
            Optional<String> state = index.of(entity);
            if (state.isEmpty()) return Optional.empty();
            all.append(state.get());
        }
        return Optional.of(
                all.append(index.of(Subject.INSTALLATIONS.entity()).orElse("")).toString());
    }
}
