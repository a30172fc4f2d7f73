package org.fuelstats.collector.workloads;

import static org.fuelstats.collector.reception.RecordOutcome.ADDED;
import static org.fuelstats.collector.reception.RecordOutcome.FAILED;
import static org.fuelstats.collector.reception.RecordOutcome.UPDATED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.collector.reception.BatchResult;
import org.fuelstats.collector.reception.BatchResult.ItemAnswer;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.collector.workloads.WorkloadStore.NewWorkload;
import org.fuelstats.collector.workloads.WorkloadStore.StoredWorkload;
import org.fuelstats.collector.workloads.WorkloadStore.WorkloadKey;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.schemas.Message;

/** Stores statistics of OpenStack workloads: of several items with the same key, in one request or in several, the last one counts. */
@ApplicationScoped
class WorkloadsHandler implements StatisticsHandler {
    private static final String ENDPOINT = "oswl_stats";

    @Inject
    CollectorSettings limits;

    @Inject
    WorkloadWriter writer;

    @Inject
    Clock clock;

    @Override
    public String endpoint() {
        return ENDPOINT;
    }

    @Override
    public Message answer() {
        return Message.OSWL_STATS_ANSWER;
    }

    @Override
    public byte[] asRequest(byte[] item) {
        return WorkloadReader.BATCH.around(item);
    }

    @Override
    public HandlerResult accept(byte[] bytes, int length, boolean partial) {
        List<ReceivedItem> items = WorkloadReader.read(bytes, length, limits.json(), partial, clock.instant());
        SortedMap<WorkloadKey, NewWorkload> fit = new TreeMap<>();
        for (ReceivedItem received : items) {
            if (received instanceof ReceivedItem.Fit one) {
                fit.put(one.item().key(), one.item());
            }
        }
        Map<WorkloadKey, StoredWorkload> stored = fit.isEmpty() ? Map.of() : writer.keep(fit);
        int implausible = (int)
                fit.values().stream().filter(NewWorkload::implausibleClock).count();
        return result(items, stored, partial, implausible);
    }

    /** One answer per item; of the same key twice in one request the first is added and the second updates it. */
    private static HandlerResult result(
            List<ReceivedItem> items, Map<WorkloadKey, StoredWorkload> stored, boolean partial, int implausible) {
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        List<RefusedContent> failed = new ArrayList<>();
        Set<WorkloadKey> seen = new HashSet<>();
        for (ReceivedItem received : items) {
            if (received instanceof ReceivedItem.Fit one) {
                WorkloadKey key = one.item().key();
                boolean added = seen.add(key) && stored.get(key).added();
                answers.add(new ItemAnswer(key.masterNodeUid(), key.externalId(), added ? ADDED : UPDATED));
            } else if (received instanceof ReceivedItem.Unfit one) {
                answers.add(new ItemAnswer(one.masterNodeUid(), one.id(), FAILED, one.reason()));
                String uid = one.masterNodeUid() instanceof String ? (String) one.masterNodeUid() : null;
                failed.add(new RefusedContent(
                        ENDPOINT, true, partial, uid, one.reason(), one.text().copy()));
            }
        }
        return new BatchResult(ENDPOINT, "id", answers, failed, implausible);
    }
}
