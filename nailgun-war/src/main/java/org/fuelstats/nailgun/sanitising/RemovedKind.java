package org.fuelstats.nailgun.sanitising;

import java.util.Locale;

/** Why a value was removed: what it looked like, or which rule was against it. */
enum RemovedKind {
    /** No rule lists the member. */
    UNLISTED,
    /** A rule says that the setting never leaves. */
    PRIVATE,
    IP_ADDRESS,
    MAC_ADDRESS,
    EMAIL,
    URL,
    HOST_NAME,
    /** Keys, certificates, tokens, hashes, identifiers of that length, and texts that name a secret. */
    SECRET,
    /** A short random mixture of letters, digits and signs. */
    PASSWORD,
    /** A serial number. */
    SERIAL,
    /** A path in the file system, such as a home directory. */
    PATH,
    /** More words than a title has. */
    FREE_TEXT,
    /** Not of the form that the rules give the member. */
    MALFORMED,
    TOO_DEEP,
    TOO_LARGE;

    /** The name in counts and in the rules. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
