package org.fuelstats.collector.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The maximum length of a text that becomes part of a database index: PostgreSQL limits an index entry to a third of a page. */
public enum TextLimit {
    /** An installation's identifier. */
    UID(255),
    /** Other names that have columns of their own. */
    NAME(1024);

    private final int bytes;

    TextLimit(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether the text, which may be null, fits. */
    public boolean admits(String text) {
        return text == null
                || text.length() <= bytes / 3
                || text.length() <= bytes && text.getBytes(UTF_8).length <= bytes;
    }
}
