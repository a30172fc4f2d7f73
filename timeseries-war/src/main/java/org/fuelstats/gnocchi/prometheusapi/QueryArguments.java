package org.fuelstats.gnocchi.prometheusapi;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.fuelstats.gnocchi.promql.PromqlDuration;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.http.Body;

/** The arguments of a request, in its address or as a form in its body. */
record QueryArguments(MultivaluedMap<String, String> values) {
    private static final BigDecimal MOST_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    /** Those of the address, and of a form. */
    static QueryArguments of(MultivaluedMap<String, String> address, Body form) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>(address);
        String text = new String(form.bytes(), 0, form.length(), StandardCharsets.UTF_8);
        for (String pair : text.split("&", -1)) {
            int middle = pair.indexOf('=');
            if (middle > 0) {
                all.add(decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
            }
        }
        return new QueryArguments(all);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw PromqlError.badData("error parsing form values: invalid URL escape in " + text);
        }
    }

    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A time in milliseconds; missing if it wasn't sent. */
    long time(String name, long missing) {
        return text(name).isEmpty() ? missing : time(name);
    }

    /** A time in milliseconds, which must have been sent. */
    long time(String name) {
        String text = text(name);
        try {
            return millis(new BigDecimal(text));
        } catch (NumberFormatException | ArithmeticException notSeconds) {
            return instant(name, text);
        }
    }

    private static long instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid(name, "cannot parse \"" + text + "\" to a valid timestamp");
        }
    }

    /** A length in milliseconds, which must have been sent. */
    long duration(String name) {
        String text = text(name);
        OptionalLong length = PromqlDuration.millis(text);
        if (length.isPresent()) {
            return length.getAsLong();
        }
        try {
            return millis(new BigDecimal(text));
        } catch (NumberFormatException | ArithmeticException e) {
            throw invalid(name, "cannot parse \"" + text + "\" to a valid duration");
        }
    }

    static PromqlError invalid(String name, String message) {
        return PromqlError.badData("invalid parameter \"" + name + "\": " + message);
    }

    private static long millis(BigDecimal seconds) {
        // A number such as 1e999999999 is refused before it's written out.
        if (seconds.signum() != 0 && seconds.precision() - seconds.scale() > 18) {
            throw new ArithmeticException("too large");
        }
        if (seconds.scale() > 100) {
            return 0;
        }
        BigDecimal millis = seconds.movePointRight(3);
        if (millis.abs().compareTo(MOST_MILLIS) > 0) {
            throw new ArithmeticException("too large");
        }
        return millis.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
