package org.fuelstats.gnocchi.forwarding;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a proxy says of the address that its client used: by the first element of {@code Forwarded} (RFC 7239) or, without one, by {@code
 * X-Forwarded-Proto} and {@code X-Forwarded-Host}; and in any case by {@code X-Forwarded-Prefix}. What is malformed says nothing.
 *
 * @param scheme {@code http} or {@code https}; null if it isn't said
 * @param host with its port, if any; null if it isn't said
 * @param prefix what the proxy took from the path's beginning; may be empty
 */
record ForwardedAddress(String scheme, String host, String prefix) {
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,60}])(?::[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,100}){1,20}");
    private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|([^;,\"]*))\\s*");

    /** The address, if the headers say anything of it. */
    static Optional<ForwardedAddress> of(MultivaluedMap<String, String> headers) {
        String forwarded = headers.getFirst("Forwarded");
        ForwardedAddress said = new ForwardedAddress(
                valid(SCHEME, forwarded == null ? first(headers, "X-Forwarded-Proto") : member(forwarded, "proto")),
                valid(HOST, forwarded == null ? first(headers, "X-Forwarded-Host") : member(forwarded, "host")),
                prefix(headers));
        boolean nothing = said.scheme == null && said.host == null && said.prefix.isEmpty();
        return nothing ? Optional.empty() : Optional.of(said);
    }

    private static String prefix(MultivaluedMap<String, String> headers) {
        String text = first(headers, "X-Forwarded-Prefix");
        String valid = valid(PREFIX, text == null ? null : text.replaceFirst("/+$", ""));
        return valid == null || valid.contains("/..") ? "" : valid;
    }

    /** Each proxy of a chain adds to the list; the first is next to the client. */
    private static String first(MultivaluedMap<String, String> headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? null : value.split(",", 2)[0].strip();
    }

    private static String member(String forwarded, String name) {
        for (String pair : forwarded.split(",", 2)[0].split(";")) {
            Matcher matcher = PAIR.matcher(pair);
            if (matcher.matches() && matcher.group(1).equalsIgnoreCase(name)) {
                return matcher.group(2) == null ? matcher.group(3).strip() : matcher.group(2);
            }
        }
        return null;
    }

    private static String valid(Pattern form, String text) {
        if (text == null) {
            return null;
        }
        String value = form == SCHEME ? text.toLowerCase(Locale.ROOT) : text;
        return form.matcher(value).matches() ? value : null;
    }
}
