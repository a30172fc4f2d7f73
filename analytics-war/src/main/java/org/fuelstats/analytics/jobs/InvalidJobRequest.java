package org.fuelstats.analytics.jobs;

import java.util.Collection;
import java.util.stream.Collectors;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.settings.ByteSize;

/** A job request with an invalid report, filter, format or table; the message names what is wrong. */
public final class InvalidJobRequest extends JobRejected {
    private static final long serialVersionUID = 1L;

    private InvalidJobRequest(String message) {
        this(ErrorCode.INVALID, message);
    }

    private InvalidJobRequest(ErrorCode code, String message) {
        super(code, message);
    }

    /** The body of the request is no order, as the sentence says. */
    static InvalidJobRequest body(String sentence) {
        return new InvalidJobRequest(sentence);
    }

    /** The body of the request is larger than any order needs. */
    static InvalidJobRequest tooLarge(ByteSize limit) {
        return new InvalidJobRequest(ErrorCode.TOO_LARGE, "The body of a job request may have at most " + limit + ".");
    }

    /** A filter can't be as it is: the reason continues a sentence that begins with its name. */
    public static InvalidJobRequest filter(String name, String reason) {
        return new InvalidJobRequest("The filter '" + name + "' " + reason + ".");
    }

    /** There is no such filter. */
    public static InvalidJobRequest unknownFilter(String name, String report, Collection<String> known) {
        return new InvalidJobRequest("'" + report + "' has no filter '" + name + "'; it has " + list(known) + ".");
    }

    /** The result can't have this form. */
    public static InvalidJobRequest format(String format, String report, Collection<String> known) {
        return new InvalidJobRequest("'" + report + "' has no format '" + format + "'; it has " + list(known) + ".");
    }

    /** There is no such table. */
    public static InvalidJobRequest table(String table, String report, Collection<String> known) {
        return new InvalidJobRequest("'" + report + "' has no table '" + table + "'"
                + (known.isEmpty() ? ": leave it out." : "; it has " + list(known) + "."));
    }

    /** There is no such report. */
    static InvalidJobRequest report(String report, Collection<String> known) {
        return new InvalidJobRequest("There is no report '" + report + "'; there are " + list(known) + ".");
    }

    private static String list(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
