package org.fuelstats.persistence.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fuelstats.settings.SettingsReader;

/**
 * The rule for every time that a sender tells: a time that lies too long after its receipt, or before the product existed, is implausible.
 * The record keeps it as it was sent, but it counts in no duration, period or series. The database's function {@code plausible_moment} is
 * the same rule for verification.
 *
 * @param maxAhead how long after its receipt a time may lie
 */
public record SenderClock(Duration maxAhead) {
    /** The year in which the product was first released. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);

    private static final Instant EARLIEST = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    /** The rule as configured. */
    public static SenderClock configured() {
        return Configured.RULE;
    }

    /** A time that counts: the one that was told; null if none was, or an implausible one. */
    public Instant plausible(Instant told, Instant received) {
        return told == null || isImplausible(told, received) ? null : told;
    }

    /** Whether a time was told that can't be right. */
    public boolean isImplausible(Instant told, Instant received) {
        return told != null && (told.isBefore(EARLIEST) || told.isAfter(received.plus(maxAhead)));
    }

    /** Whether a day was told that can't be right. */
    public boolean isImplausible(LocalDate told, Instant received) {
        LocalDate last = received.plus(maxAhead).atOffset(ZoneOffset.UTC).toLocalDate();
        return told.isBefore(FIRST_DAY) || told.isAfter(last);
    }

    /** Read when the first document is built: Hibernate Search asks for these before anything can be injected. */
    private static final class Configured {
        private static final SenderClock RULE =
                new SenderClock(SettingsReader.read(ClockSettings.class).maxAhead());
    }
}
