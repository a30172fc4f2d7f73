package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Counts what a removed part of a document contained, by what it looks like, so that an administrator sees what stayed. */
final class Remains {
    /** Of one document. Beyond, a part counts as one value. */
    private static final int MOST_INSPECTED = 20_000;

    private final Removals removals;
    private int inspected;

    Remains(Removals removals) {
        this.removals = removals;
    }

    /** All of a part. */
    void count(JsonNode removed, RemovedKind otherwise) {
        count(removed, otherwise, false);
    }

    /** Only the texts in it: the rest is not removed, or not all of it. */
    void countTexts(JsonNode removed, RemovedKind otherwise) {
        count(removed, otherwise, true);
    }

    private void count(JsonNode removed, RemovedKind otherwise, boolean onlyTexts) {
        // Without recursion: removed parts may be of any depth.
        Deque<JsonNode> parts = new ArrayDeque<>();
        parts.push(removed);
        while (!parts.isEmpty()) {
            JsonNode part = parts.pop();
            if (part.isContainerNode() && !part.isEmpty() && inspected < MOST_INSPECTED) {
                for (JsonNode child : part) {
                    if (++inspected > MOST_INSPECTED) {
                        break;
                    }
                    parts.push(child);
                }
            } else if (part.isTextual() && inspected < MOST_INSPECTED) {
                inspected++;
                removals.add(Looks.of(part.textValue(), Set.of()).orElse(otherwise));
            } else if (!onlyTexts && !part.isNull() && !part.isMissingNode()) {
                removals.add(otherwise);
            }
        }
    }
}
