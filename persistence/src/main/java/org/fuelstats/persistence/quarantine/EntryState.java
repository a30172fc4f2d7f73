package org.fuelstats.persistence.quarantine;

import java.util.Locale;

/** The processing state of an entry, in lower case in the database. */
public enum EntryState {
    /** Refused, and waiting for an operator or for its end. */
    KEPT,
    /** An operator wants it replayed; the collector will do so within seconds. */
    REPLAY_REQUESTED,
    /** A replay stored it, or found it stored. */
    REPLAYED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EntryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
