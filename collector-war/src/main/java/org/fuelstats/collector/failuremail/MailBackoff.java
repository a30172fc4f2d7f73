package org.fuelstats.collector.failuremail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: twice as long after each, to a limit, and never on the beat of others. */
final class MailBackoff {
    private static final Duration FIRST = Duration.ofSeconds(5);

    /** Short, so that the support team hears within a minute or so when the mail server is back. */
    private static final Duration MOST_FOR_SERVER = Duration.ofSeconds(40);

    private static final Duration MOST_FOR_MAIL = Duration.ofMinutes(30);

    private MailBackoff() {}

    /** Before the mail server is asked again, after so many failures before this one. */
    static Duration ofServer(int failures) {
        return jittered(failures, MOST_FOR_SERVER);
    }

    /** Before a refused mail is tried again, after so many refusals before this one. */
    static Duration ofMail(int refusals) {
        return jittered(refusals, MOST_FOR_MAIL);
    }

    private static Duration jittered(int before, Duration most) {
        long millis = Math.min(FIRST.toMillis() << Math.min(before, 20), most.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }
}
