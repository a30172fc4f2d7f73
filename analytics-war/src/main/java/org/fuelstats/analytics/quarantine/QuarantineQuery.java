package org.fuelstats.analytics.quarantine;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fuelstats.persistence.quarantine.EntryState;
import org.fuelstats.persistence.quarantine.QuarantineFilter;

/** Which entries a request means, as its query says it; what can't be read is a 400 that says how it should look. */
public class QuarantineQuery {
    private static final int LONGEST_PAGE = 1000;

    @QueryParam("endpoint")
    private String endpoint;

    @QueryParam("state")
    private String state;

    @QueryParam("master_node_uid")
    private String masterNodeUid;

    @QueryParam("reason")
    private String reason;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("after")
    private String after;

    @QueryParam("limit")
    @DefaultValue("100")
    private String limit;

    QuarantineFilter filter() {
        try {
            return new QuarantineFilter(
                    endpoint, entryState(), masterNodeUid, reason, instant("from", from), instant("to", to));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    /** The id of the last entry of the page before; null for the first page. */
    Long after() {
        return after == null ? null : (Long) number("after", after, Long.MAX_VALUE);
    }

    int limit() {
        return (int) number("limit", limit, LONGEST_PAGE);
    }

    private EntryState entryState() {
        if (state == null) return null;
        return Arrays.stream(EntryState.values())
                .filter(known -> known.word().equals(state.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("state is one of "
                        + Arrays.stream(EntryState.values())
                                .map(EntryState::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Instant instant(String name, String text) {
        if (text == null) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException(name + " is a time in UTC such as 2026-01-31T12:00:00Z.");
        }
    }

    private static long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadRequestException(name + " is a whole number from 1 to " + most + ".");
    }
}
