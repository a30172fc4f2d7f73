package org.fuelstats.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names under which clients know this server, each with or without a port; without one, every port is meant. What a request says of its
 * own Host proves nothing: a link in an answer repeats it only if it is one of these.
 */
record PublicNames(List<String> names) {
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9._-]{1,255}|\\[[0-9a-f:.]{2,60}\\])(?::\\d{1,5})?");

    PublicNames {
        names = List.copyOf(names);
    }

    /** Reads the configuration's text: names with commas between them. */
    public static PublicNames of(String text) {
        return new PublicNames(Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(PublicNames::checked)
                .toList());
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no name of a server; examples: stats.example.com, stats.example.com:8041, [::1]");
        }
        return name;
    }

    /** Whether the host, which has no port, is this machine to whoever asks. */
    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    /** Whether it is one of them. */
    boolean contain(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return names.contains(asked) || names.contains(asked.replaceFirst(":\\d*$", ""));
    }
}
