package org.fuelstats.collector.actionlogs;

import static org.fuelstats.collector.reception.RecordOutcome.ADDED;
import static org.fuelstats.collector.reception.RecordOutcome.EXISTED;
import static org.fuelstats.collector.reception.RecordOutcome.FAILED;
import static org.fuelstats.collector.reception.RecordOutcome.SKIPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** Stores action logs: each is stored once, and reported as `added` in one response only, however often it is sent. */
@ApplicationScoped
class ActionLogsHandler implements StatisticsHandler {
    private static final String ENDPOINT = "action_logs";

    @Inject
    CollectorSettings limits;

    @Inject
    ActionLogWriter writer;

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
        List<ReceivedLog> logs = ActionLogReader.read(bytes, length, limits.json(), partial);
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

    /** One answer per item; of the same log twice in one request the first is added and the second existed by then. */
    private static HandlerResult result(List<ReceivedLog> logs, ActionLogWriter.Kept kept, boolean partial) {
        List<ItemAnswer> answers = new ArrayList<>(logs.size());
        List<RefusedContent> failed = new ArrayList<>();
        Set<ActionLogKey> present = new HashSet<>(kept.known());
        for (ReceivedLog received : logs) {
            if (received instanceof ReceivedLog.Complete one) {
                ActionLogKey key = one.log().key();
                boolean first = present.add(key);
                answers.add(answer(key, first && kept.added().contains(key) ? ADDED : EXISTED));
            } else if (received instanceof ReceivedLog.Unfinished one) {
                answers.add(answer(one.key(), present.contains(one.key()) ? EXISTED : SKIPPED));
            } else if (received instanceof ReceivedLog.Unfit one) {
                answers.add(new ItemAnswer(one.masterNodeUid(), one.externalId(), FAILED, one.reason()));
                String uid = one.masterNodeUid() instanceof String ? (String) one.masterNodeUid() : null;
                failed.add(new RefusedContent(
                        ENDPOINT, true, partial, uid, one.reason(), one.text().copy()));
            }
        }
        return new BatchResult("action_logs", "external_id", answers, failed);
    }

    private static ItemAnswer answer(ActionLogKey key, RecordOutcome outcome) {
        return new ItemAnswer(key.masterNodeUid(), key.externalId(), outcome);
    }
}
