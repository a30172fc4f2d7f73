package org.fuelstats.collector.reception;

/**
 * The result of one item.
 *
 * @param masterNodeUid as sent; null if nothing usable was
 * @param id as sent: a number or a text; null if nothing usable was
 * @param message why the item was not stored, otherwise null
 */
public record ItemAnswer(Object masterNodeUid, Object id, RecordOutcome outcome, String message) {
    public ItemAnswer(String masterNodeUid, int id, RecordOutcome outcome) {
        this(masterNodeUid, id, outcome, null);
    }
}
