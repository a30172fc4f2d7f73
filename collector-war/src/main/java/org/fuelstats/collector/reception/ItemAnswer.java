package org.fuelstats.collector.reception;

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
