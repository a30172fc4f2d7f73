package org.fuelstats.settings;

import java.util.Optional;

/** A type of settings that still reads texts which the next release rejects. */
public interface FormerSpelling {
    /** How such a text is written now; empty if the value was not read from one. */
    Optional<String> writeInstead();
}
