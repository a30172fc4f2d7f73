package org.fuelstats.analytics.jobs;

import java.util.Collection;
import java.util.stream.Collectors;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.settings.ByteSize;

/** An order that can't be worked out, whoever orders it and whenever; the message names what is wrong in it. */
public final class InvalidOrder extends JobRefused {
    private static final long serialVersionUID = 1L;

    private InvalidOrder(String message) {
        this(ErrorCode.INVALID, message);
    }

    private InvalidOrder(ErrorCode code, String message) {
        super(code, message);
    }

    /** The body of the request is no order, as the sentence says. */
    static InvalidOrder body(String sentence) {
        return new InvalidOrder(sentence);
    }

    /** The body of the request is larger than any order needs. */
    static InvalidOrder tooLarge(ByteSize limit) {
        return new InvalidOrder(ErrorCode.TOO_LARGE, "The body of a job request may have at most " + limit + ".");
    }

    /** A filter can't be as it is: the reason continues a sentence that begins with its name. */
    public static InvalidOrder filter(String name, String reason) {
        return new InvalidOrder("The filter '" + name + "' " + reason + ".");
    }

    /** There is no such filter. */
    public static InvalidOrder unknownFilter(String name, String report, Collection<String> known) {
        return new InvalidOrder("'" + report + "' has no filter '" + name + "'; it has " + list(known) + ".");
    }

    /** The result can't have this form. */
    public static InvalidOrder format(String format, String report, Collection<String> known) {
        return new InvalidOrder("'" + report + "' has no format '" + format + "'; it has " + list(known) + ".");
    }

    /** There is no such table. */
    public static InvalidOrder table(String table, String report, Collection<String> known) {
        return new InvalidOrder("'" + report + "' has no table '" + table + "'"
                + (known.isEmpty() ? ": leave it out." : "; it has " + list(known) + "."));
    }

    /** There is no such report. */
    static InvalidOrder report(String report, Collection<String> known) {
        return new InvalidOrder("There is no report '" + report + "'; there are " + list(known) + ".");
    }

    private static String list(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
