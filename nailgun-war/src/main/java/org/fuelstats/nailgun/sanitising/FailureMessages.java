package org.fuelstats.nailgun.sanitising;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Error messages with nothing in them but Nailgun's own words, as {@code failure-words.txt} lists them. Whatever else is said, such as names,
 * addresses and numbers, stands as {@code …}.
 */
public final class FailureMessages {
    private static final int LONGEST = 500;
    private static final int LONGEST_READ = 10_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_.@:/\\\\-]+|[.:](?=\\s|$)");
    private static final Set<String> WORDS = words();

    private FailureMessages() {}

    /** What may leave of a message; empty if nothing. */
    public static String kept(String message) {
        if (message == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        boolean gap = false;
        for (String word : BETWEEN.split(message.substring(0, Math.min(LONGEST_READ, message.length())))) {
            boolean known = WORDS.contains(word.toLowerCase(Locale.ROOT));
            if (word.isEmpty() || !known && gap) {
                continue;
            }
            gap = !known;
            String shown = known ? word : "…";
            if (kept.length() + shown.length() >= LONGEST) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(shown);
        }
        return kept.toString().equals("…") ? "" : kept.toString();
    }

    private static Set<String> words() {
        try (InputStream file = FailureMessages.class.getResourceAsStream("failure-words.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
