package org.fuelstats.collector.actionlogs;

import static org.fuelstats.collector.reception.RecordOutcome.ADDED;
import static org.fuelstats.collector.reception.RecordOutcome.EXISTED;
import static org.fuelstats.collector.reception.RecordOutcome.FAILED;
import static org.fuelstats.collector.reception.RecordOutcome.SKIPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.collector.actionlogs.ActionLogStore.NewActionLog;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.collector.reception.BatchResult;
import org.fuelstats.collector.reception.BatchResult.ItemAnswer;
import org.fuelstats.collector.reception.RecordOutcome;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.schemas.Message;

/**
 * Stores action logs: each is stored once, and reported as `added` in one response only, however often it is sent. Of the same log several
 * times among a thousand of a request the last one counts, and has the one answer.
 */
@ApplicationScoped
class ActionLogsHandler implements StatisticsHandler {
    private static final String ENDPOINT = "action_logs";

    /** The original looked at a request in parts of this size, and took repeated logs within a part for one. */
    private static final int PART = 1000;

    @Inject
    CollectorSettings limits;

    @Inject
    ActionLogWriter writer;

    @Inject
    Clock clock;

    @Override
    public String endpoint() {
        return ENDPOINT;
    }

    @Override
    public Message answer() {
        return Message.ACTION_LOGS_ANSWER;
    }

    @Override
    public byte[] asRequest(byte[] item) {
        return ActionLogReader.BATCH.around(item);
    }

    @Override
    public HandlerResult accept(byte[] bytes, int length, boolean partial) {
        List<ReceivedLog> logs =
                lastOfEach(ActionLogReader.read(bytes, length, limits.json(), partial, clock.instant()));
        SortedMap<ActionLogKey, NewActionLog> complete = new TreeMap<>();
        Set<ActionLogKey> unfinished = new HashSet<>();
        for (ReceivedLog received : logs) {
            if (received instanceof ReceivedLog.Complete one) {
                complete.putIfAbsent(one.log().key(), one.log());
            } else if (received instanceof ReceivedLog.Unfinished one) {
                unfinished.add(one.key());
            }
        }
        boolean nothing = complete.isEmpty() && unfinished.isEmpty();
        ActionLogWriter.Kept kept =
                nothing ? new ActionLogWriter.Kept(Set.of(), Set.of()) : writer.keep(complete, unfinished);
        return result(logs, kept, partial);
    }

    /** Of each log of a part the last one, in the place of the first. */
    static List<ReceivedLog> lastOfEach(List<ReceivedLog> logs) {
        List<ReceivedLog> last = new ArrayList<>(logs.size());
        for (int from = 0; from < logs.size(); from += PART) {
            Map<Object, ReceivedLog> part = new LinkedHashMap<>();
            for (ReceivedLog log : logs.subList(from, Math.min(from + PART, logs.size()))) {
                Object identity = new Object();
                if (log instanceof ReceivedLog.Complete one) {
                    identity = one.log().key();
                } else if (log instanceof ReceivedLog.Unfinished one) {
                    identity = one.key();
                }
                part.put(identity, log);
            }
            last.addAll(part.values());
        }
        return last;
    }

    /** One answer per log; of the same log in several parts the first is added and the others existed by then. */
    private static HandlerResult result(List<ReceivedLog> logs, ActionLogWriter.Kept kept, boolean partial) {
        List<ItemAnswer> answers = new ArrayList<>(logs.size());
        List<RefusedContent> failed = new ArrayList<>();
        Set<ActionLogKey> present = new HashSet<>(kept.known());
        int implausible = 0;
        for (ReceivedLog received : logs) {
            if (received instanceof ReceivedLog.Complete one) {
                ActionLogKey key = one.log().key();
                boolean first = present.add(key);
                boolean added = first && kept.added().contains(key);
                answers.add(answer(key, added ? ADDED : EXISTED));
                if (added && one.implausibleClock()) {
                    implausible++;
                }
            } else if (received instanceof ReceivedLog.Unfinished one) {
                answers.add(answer(one.key(), present.contains(one.key()) ? EXISTED : SKIPPED));
            } else if (received instanceof ReceivedLog.Unfit one) {
                answers.add(new ItemAnswer(one.masterNodeUid(), one.externalId(), FAILED, one.reason()));
                String uid = one.masterNodeUid() instanceof String ? (String) one.masterNodeUid() : null;
                failed.add(new RefusedContent(
                        ENDPOINT, true, partial, uid, one.reason(), one.text().copy()));
            }
        }
        return new BatchResult("action_logs", "external_id", answers, failed, implausible);
    }

    private static ItemAnswer answer(ActionLogKey key, RecordOutcome outcome) {
        return new ItemAnswer(key.masterNodeUid(), key.externalId(), outcome);
    }
}
