package org.fuelstats.persistence.installations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The default value of an environment's setting in one release of the product, from {@code known-defaults.txt}. The defaults are used to
 * detect changed settings of senders that do not report them.
 *
 * @param release of the product, such as {@code 9.0}
 * @param setting the path, such as {@code storage.osd_pool_size}
 * @param attribute the name under which its value is reported
 * @param value as text, such as {@code 3} or {@code false}
 */
public record KnownDefault(String release, String setting, String attribute, String value) {
    private static final String FILE = "known-defaults.txt";
    private static final String NONE = "-";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+");
    private static final List<KnownDefault> ALL = read();

    public KnownDefault {
        for (String word : List.of(release, setting, attribute, value)) {
            if (!WORD.matcher(word).matches()) throw new IllegalArgumentException("no word of a default: " + word);
        }
    }

    /** All of them. */
    public static List<KnownDefault> all() {
        return ALL;
    }

    /**
     * Those that an environment began with; none where they aren't known.
     *
     * @param version of the release that it was deployed from, which ends in that of the product: {@code mitaka-9.0}. May be null
     */
    public static List<KnownDefault> of(String version) {
        if (version == null) return List.of();
        String release = version.substring(version.lastIndexOf('-') + 1);
        return ALL.stream().filter(known -> known.release().equals(release)).toList();
    }

    private static List<KnownDefault> read() {
        try (InputStream file = KnownDefault.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .toList();
            String[] releases = rows.get(0);
            List<KnownDefault> all = new ArrayList<>();
            for (String[] row : rows.subList(1, rows.size())) {
                for (int i = 2; i < releases.length; i++) {
                    if (!row[i].equals(NONE)) all.add(new KnownDefault(releases[i], row[0], row[1], row[i]));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
