package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the files under {@code reports/}. {@code ${run}} stands for a word that is new in each run, so that records of other tests
 * and runs are of other releases; {@code ${5 days ago}} for that moment.
 */
final class ReportFiles {
    private static final Pattern DAYS_AGO = Pattern.compile("\\$\\{(\\d+) days ago}");
    private static final String ENDING = ".yaml";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

    /** A file of a folder, and its name without the ending. */
    record Named(String name, JsonNode content) {}

    /** What stands for {@code ${run}}. */
    String run() {
        return run;
    }

    List<Named> folder(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(ReportFiles.class.getResource("/reports/" + folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(file -> new Named(name(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private JsonNode read(Path file) {
        try {
            String text = Files.readString(file).replace("${run}", run);
            String filled = DAYS_AGO.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            now.minusDays(Long.parseLong(found.group(1))).toString()));
            return new YAMLMapper().readTree(filled);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
