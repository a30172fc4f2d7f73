package org.fuelstats.nailgun.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names requests by their addresses: as Nailgun does where it records them itself, all others by the pattern of the address. Of an address
 * only Nailgun's own words and numbers are kept.
 */
public final class ActionNames {
    private static final String OTHER = "other";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_URL = 255;
    private static final Pattern PREFIX = Pattern.compile("^/(?:api(?:/v\\d+)?(?=/))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    private static final Pattern CLUSTER = Pattern.compile("/clusters/(\\d{1,9})(?=/|$)");

    private final Map<String, List<String>> named = new HashMap<>();
    private final Set<String> words;

    public ActionNames() {
        for (String line : lines("named-actions.txt")) {
            List<String> parts = List.of(line.split(" "));
            named.put(parts.get(0), parts);
        }
        words = lines("address-words.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Names a request.
     *
     * @param path as it came, without the query
     */
    NamedAction of(String path) {
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String pattern = pattern(PREFIX.matcher(whole).replaceFirst("").transform(ActionNames::rooted), "N");
        List<String> known = named.get(pattern);
        String url = shortened(pattern(whole, null), LONGEST_URL);
        if (known != null) {
            return new NamedAction(known.get(2), known.get(1), url, cluster(whole));
        }
        String name = pattern.replaceAll("(?<=/)N(?=/|$)", "{id}");
        return new NamedAction(OTHER, shortened(name, LONGEST_NAME), url, cluster(whole));
    }

    /** The path of a request that somebody else has recorded, with nothing of it but Nailgun's words and numbers. */
    public String url(String path) {
        return of(path).url();
    }

    private static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /** The address with its numbers replaced, unless the replacement is null, and with what isn't Nailgun's word. */
    private String pattern(String path, String number) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> {
                    if (segment.isEmpty() || words.contains(segment)) {
                        return segment;
                    }
                    return NUMBER.matcher(segment).matches() ? number == null ? segment : number : "{name}";
                })
                .collect(joining("/"));
    }

    private static Integer cluster(String path) {
        Matcher cluster = CLUSTER.matcher(path);
        return cluster.find() ? Integer.valueOf(cluster.group(1)) : null;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static List<String> lines(String file) {
        try (InputStream stream = ActionNames.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
