package org.fuelstats.collector.healthchecks;

import static org.fuelstats.collector.reception.RecordOutcome.ADDED;
import static org.fuelstats.collector.reception.RecordOutcome.EXISTED;
import static org.fuelstats.collector.reception.RecordOutcome.FAILED;
import static org.fuelstats.collector.reception.RecordOutcome.UPDATED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.healthchecks.HealthCheckStore.NewRun;
import org.fuelstats.collector.healthchecks.HealthCheckStore.RunKey;
import org.fuelstats.collector.healthchecks.HealthCheckStore.StoredRun;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.collector.reception.BatchResult;
import org.fuelstats.collector.reception.BatchResult.ItemAnswer;
import org.fuelstats.collector.reception.RecordOutcome;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.persistence.time.SenderClock;
import org.fuelstats.schemas.Message;

/**
 * Stores results of health checks: of several runs with the same key, in one request or in several, the last one counts. An unfinished run
 * is stored as well, because it may never end; when it is sent again with its end, it is replaced.
 */
@ApplicationScoped
class HealthChecksHandler implements StatisticsHandler {
    private static final String ENDPOINT = "ostf_stats";

    @Inject
    CollectorSettings limits;

    @Inject
    HealthCheckWriter writer;

    @Inject
    Clock clock;

    @Override
    public String endpoint() {
        return ENDPOINT;
    }

    @Override
    public Message answer() {
        return Message.OSTF_STATS_ANSWER;
    }

    @Override
    public byte[] asRequest(byte[] item) {
        return HealthCheckReader.BATCH.around(item);
    }

    @Override
    public HandlerResult accept(byte[] bytes, int length, boolean partial) {
        List<ReceivedRun> runs = HealthCheckReader.read(bytes, length, limits.json(), partial);
        SortedMap<RunKey, NewRun> last = new TreeMap<>();
        for (ReceivedRun received : runs) {
            if (received instanceof ReceivedRun.Fit one) {
                last.put(one.run().key(), one.run());
            }
        }
        Map<RunKey, StoredRun> written = last.isEmpty() ? Map.of() : writer.keep(last);
        int implausible = (int) last.values().stream()
                .filter(run -> written.containsKey(run.key()) && tellsImplausibleTime(run, clock.instant()))
                .count();
        return result(runs, written, partial, implausible);
    }

    private static boolean tellsImplausibleTime(NewRun run, Instant received) {
        SenderClock rule = SenderClock.configured();
        return rule.isImplausible(run.startedAt(), received) || rule.isImplausible(run.endedAt(), received);
    }

    private static HandlerResult result(
            List<ReceivedRun> runs, Map<RunKey, StoredRun> written, boolean partial, int implausible) {
        List<ItemAnswer> answers = new ArrayList<>(runs.size());
        List<RefusedContent> failed = new ArrayList<>();
        Map<RunKey, NewRun> before = new HashMap<>();
        for (ReceivedRun received : runs) {
            if (received instanceof ReceivedRun.Fit one) {
                RunKey key = one.run().key();
                NewRun earlier = before.put(key, one.run());
                RecordOutcome outcome =
                        earlier == null ? outcome(written.get(key)) : one.run().equals(earlier) ? EXISTED : UPDATED;
                answers.add(new ItemAnswer(key.masterNodeUid(), key.externalId(), outcome));
            } else if (received instanceof ReceivedRun.Unfit one) {
                answers.add(new ItemAnswer(one.masterNodeUid(), one.id(), FAILED, one.reason()));
                String uid = one.masterNodeUid() instanceof String ? (String) one.masterNodeUid() : null;
                failed.add(new RefusedContent(
                        ENDPOINT, true, partial, uid, one.reason(), one.text().copy()));
            }
        }
        return new BatchResult(ENDPOINT, "id", answers, failed, implausible);
    }

    /** What the database says: of the same key twice in one request that is the first one's answer, and the later ones follow it. */
    private static RecordOutcome outcome(StoredRun written) {
        if (written == null) {
            return EXISTED;
        }
        return written.added() ? ADDED : UPDATED;
    }
}
