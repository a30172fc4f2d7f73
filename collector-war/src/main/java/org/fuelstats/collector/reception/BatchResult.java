package org.fuelstats.collector.reception;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.persistence.quarantine.RefusedContent;

/**
 * The outcome of a request with many items.
 *
 * @param array the response's member that holds the items' results
 * @param idName an item's member that holds its id
 * @param items the results in the order in which the items were sent
 * @param failed those not stored, for the quarantine
 * @param implausibleClocks how many of the stored ones tell a time that can't be right
 */
public record BatchResult(
        String array, String idName, List<ItemAnswer> items, List<RefusedContent> failed, int implausibleClocks)
        implements HandlerResult {
    /** Senders know the answer's order by chunks of this size, from a time when each chunk was a statement. */
    private static final int CHUNK = 1000;

    @Override
    public int status() {
        return 200;
    }

    @Override
    public List<RecordOutcome> outcomes() {
        return items.stream().map(ItemAnswer::outcome).toList();
    }

    @Override
    public void write(JsonGenerator answer) throws IOException {
        answer.writeArrayFieldStart(array);
        for (int from = 0; from < items.size(); from += CHUNK) {
            List<ItemAnswer> chunk = new ArrayList<>(items.subList(from, Math.min(from + CHUNK, items.size())));
            chunk.sort(Comparator.comparing(ItemAnswer::outcome));
            for (ItemAnswer item : chunk) {
                write(item, answer);
            }
        }
        answer.writeEndArray();
    }

    private void write(ItemAnswer item, JsonGenerator answer) throws IOException {
        answer.writeStartObject();
        answer.writeFieldName("master_node_uid");
        answer.writeObject(item.masterNodeUid());
        answer.writeFieldName(idName);
        answer.writeObject(item.id());
        answer.writeStringField("status", item.outcome().word());
        if (item.message() != null) {
            answer.writeStringField("message", item.message());
        }
        answer.writeEndObject();
    }

    /**
     * The answer to one item.
     *
     * @param masterNodeUid as sent; null if nothing usable was
     * @param id as sent: a number or a text; null if nothing usable was
     * @param message why the item was not stored; null if there is nothing to say
     */
    public record ItemAnswer(Object masterNodeUid, Object id, RecordOutcome outcome, String message) {
        public ItemAnswer(String masterNodeUid, int id, RecordOutcome outcome) {
            this(masterNodeUid, id, outcome, null);
        }
    }
}
