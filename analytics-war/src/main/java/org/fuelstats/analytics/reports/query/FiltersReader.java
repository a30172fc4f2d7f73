package org.fuelstats.analytics.reports.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** Parses report filters from query parameters. */
public final class FiltersReader {
    public static final String RELEASE = "release";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String FILTERED = "filtered";
    public static final String EDITION = "edition";

    /** The names of all filters. */
    public static final List<String> NAMES = List.of(RELEASE, FROM, TO, FILTERED, EDITION);

    private static final int MOST_RELEASES = 100;

    private FiltersReader() {}

    /**
     * Reads them from a query; what is absent or empty doesn't limit.
     *
     * @throws RequestRefused when one can't be read; the message says which, and how it should look
     */
    public static ReportFilters of(MultivaluedMap<String, String> query) {
        return of((Map<String, List<String>>) query);
    }

    /** The same, from any map. */
    public static ReportFilters of(Map<String, List<String>> query) {
        List<String> releases = query.getOrDefault(RELEASE, List.of()).stream()
                .filter(release -> !release.isEmpty())
                .toList();
        if (releases.size() > MOST_RELEASES) {
            throw RequestRefused.of(ErrorCode.INVALID, "'release' may occur at most " + MOST_RELEASES + " times.");
        }
        ReportFilters.Filtered filtered = word(query, FILTERED, ReportFilters.Filtered.class);
        try {
            return new ReportFilters(
                    releases,
                    day(query, FROM),
                    day(query, TO),
                    filtered == null ? ReportFilters.Filtered.EXCLUDE : filtered,
                    word(query, EDITION, ReportFilters.Edition.class));
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }

    private static LocalDate day(Map<String, List<String>> query, String name) {
        String text = single(query, name);
        if (text == null) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1970 || day.getYear() > 9999) {
                throw RequestRefused.of(
                        ErrorCode.INVALID,
                        "'" + name + "' must lie in the years 1970 to 9999; \"" + text + "\" doesn't.");
            }
            return day;
        } catch (DateTimeException e) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "'" + name + "' must be a day in UTC such as 2026-01-31; \"" + text + "\" is none.");
        }
    }

    private static <E extends Enum<E>> E word(Map<String, List<String>> query, String name, Class<E> words) {
        String text = single(query, name);
        if (text == null) return null;
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.INVALID,
                        "'" + name + "' must be one of " + words(words) + "; \"" + text + "\" is none of them."));
    }

    private static String single(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) throw RequestRefused.of(ErrorCode.INVALID, "'" + name + "' may be given once.");
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    static <E extends Enum<E>> String words(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
