package org.fuelstats.audit;

import java.util.Locale;

/** What an entry of the audit log is about. The database and the API have the words in lower case. */
public enum AuditEvent {
    /** A login with a user's name and a password was refused. */
    LOGIN_REFUSED,
    /** A user is locked out for an address. */
    USER_LOCKED_OUT,
    /** An address is locked out. */
    ADDRESS_LOCKED_OUT,
    /** An administrator of the machine ended all lock-outs of a node. */
    LOCKOUTS_ENDED,
    /** A request that changes something, or would have. */
    REQUEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AuditEvent of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
