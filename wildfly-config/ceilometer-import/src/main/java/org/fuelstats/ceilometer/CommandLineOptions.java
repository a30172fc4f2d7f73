package org.fuelstats.ceilometer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.ceilometer.ImportOptions.From;
import org.fuelstats.ceilometer.samples.Selection;
import org.fuelstats.ceilometer.samples.TimeText;
import org.fuelstats.ceilometer.store.ArchiveList;

/** Reads the command line; what is wrong with it is an IllegalArgumentException whose message is for people. */
final class OptionsReader {
    private static final Set<String> KNOWN = Set.of(
            "--endpoint",
            "--user",
            "--password-file",
            "--certificate",
            "--archives",
            "--source-user",
            "--source-password-file",
            "--driver-jar",
            "--since",
            "--until",
            "--meters",
            "--state",
            "--batch",
            "--patience");

    /** Ceilometer asks every ten minutes unless it is told otherwise: each of its samples keeps a point of its own for a year. */
    private static final String ARCHIVES = "5 minutes for 1 year, 1 hour for 10 years";

    private final Map<String, String> values = new HashMap<>();
    private String kind;
    private String place;
    private boolean dryRun;

    private OptionsReader() {}

    static ImportOptions read(List<String> arguments) {
        OptionsReader reader = new OptionsReader();
        reader.gather(arguments.iterator());
        return reader.options();
    }

    private void gather(Iterator<String> words) {
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--dry-run" -> dryRun = true;
                case "--from" -> {
                    kind = value("--from", words);
                    place = value("--from " + kind, words);
                }
                default -> {
                    if (!KNOWN.contains(option)) {
                        throw new IllegalArgumentException("Unknown option " + option + ". --help lists the options.");
                    }
                    values.put(option, value(option, words));
                }
            }
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value after it.");
        }
        return words.next();
    }

    private ImportOptions options() {
        return new ImportOptions(
                from(),
                text("--endpoint").map(URI::create),
                text("--user").orElse("operator"),
                path("--password-file"),
                path("--certificate"),
                ArchiveList.read(text("--archives").orElse(ARCHIVES)),
                new Selection(
                        time("--since"),
                        time("--until"),
                        text("--meters")
                                .map(meters -> Arrays.stream(meters.split(","))
                                        .map(String::strip)
                                        .filter(meter -> !meter.isEmpty())
                                        .toList())
                                .orElse(List.of())),
                path("--state").orElse(Path.of("ceilometer-import")),
                number("--batch", 10_000),
                Duration.ofSeconds(number("--patience", 900)),
                dryRun);
    }

    private From from() {
        if (kind == null) {
            throw new IllegalArgumentException(
                    "--from is missing: --from sql JDBC-URL, or --from json with a file, a directory or - after it.");
        }
        From.Kind read =
                switch (kind.toLowerCase(Locale.ROOT)) {
                    case "sql" -> From.Kind.SQL;
                    case "json" -> From.Kind.JSON;
                    default ->
                        throw new IllegalArgumentException("--from is \"" + kind
                                + "\". It must be sql, or json for answers of Ceilometer's API that were kept.");
                };
        return new From(
                read,
                place,
                text("--source-user").orElse("ceilometer"),
                path("--source-password-file"),
                path("--driver-jar"));
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    private Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    private Optional<Instant> time(String option) {
        return text(option).map(text -> TimeText.read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        option + " is \"" + text + "\". It must be a time in UTC, as 2015-03-01T00:00:00.")));
    }

    private int number(String option, int usual) {
        try {
            return text(option).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must be a whole number.", e);
        }
    }
}
