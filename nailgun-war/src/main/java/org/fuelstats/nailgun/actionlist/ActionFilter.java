package org.fuelstats.nailgun.actionlist;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fuelstats.http.RequestedTime;
import org.fuelstats.nailgun.access.NailgunRefusal;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/**
 * Which action logs are asked for. Parameters that are missing or empty allow all.
 *
 * @param from the earliest start
 * @param to the start from which on they are left out
 * @param status three digits of an HTTP status
 */
record ActionFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> group,
        Optional<String> name,
        Optional<String> type,
        Optional<ActionResult> result,
        Optional<String> status,
        Optional<Integer> cluster) {
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,64}");
    private static final Pattern STATUS = Pattern.compile("[1-9][0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws NailgunRefusal if a parameter is not what it should be */
    static ActionFilter of(MultivaluedMap<String, String> query) {
        Optional<Instant> from = time(query, "from");
        Optional<Instant> to = time(query, "to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw NailgunRefusal.invalid("from must be before to.");
        }
        return new ActionFilter(
                from,
                to,
                name(query, "actor"),
                name(query, "group"),
                name(query, "name"),
                read(query, "type", ActionFilter::type, "http_request or nailgun_task"),
                read(query, "result", ActionResult::of, "succeeded, failed or unfinished"),
                read(query, "status", text -> matching(STATUS, text), "an HTTP status of three digits, such as 404"),
                read(
                        query,
                        "cluster",
                        text -> matching(NUMBER, text).map(Integer::valueOf),
                        "the number of an environment"));
    }

    private static Optional<Instant> time(MultivaluedMap<String, String> query, String parameter) {
        return read(
                query,
                parameter,
                RequestedTime::dayOrInstant,
                "a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z");
    }

    private static Optional<String> name(MultivaluedMap<String, String> query, String parameter) {
        return read(
                query, parameter, text -> matching(NAME, text), "1 to 64 characters, none of them a control character");
    }

    private static Optional<String> type(String text) {
        return Optional.of(text)
                .filter(type -> type.equals(RecordedAction.HTTP_REQUEST) || type.equals(RecordedAction.NAILGUN_TASK));
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(each -> pattern.matcher(each).matches());
    }

    private static <T> Optional<T> read(
            MultivaluedMap<String, String> query, String parameter, Function<String, Optional<T>> reader, String form) {
        String text = query.getFirst(parameter);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            throw NailgunRefusal.invalid(parameter + " must be " + form + ".");
        }
        return value;
    }
}
