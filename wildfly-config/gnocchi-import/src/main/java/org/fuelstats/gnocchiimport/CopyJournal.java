package org.fuelstats.gnocchiimport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.commandline.AppendedLines;
import org.fuelstats.commandline.Csv;
import org.fuelstats.commandline.DirectoryLock;

/**
 * The state directory of one copy: which metric became which ({@code metrics.csv}), and up to where the measures of each are copied
 * ({@code measures.csv}). The same command goes on from there.
 */
final class CopyJournal implements Closeable {
    private final DirectoryLock lock;
    private final AppendedLines metricLines;
    private final AppendedLines measureLines;
    private final Map<String, CopiedMetric> metrics = new LinkedHashMap<>();
    private final Map<String, String> copiedUntil = new HashMap<>();

    private CopyJournal(DirectoryLock lock, AppendedLines metricLines, AppendedLines measureLines) {
        this.lock = lock;
        this.metricLines = metricLines;
        this.measureLines = measureLines;
    }

    /**
     * A metric that was created.
     *
     * @param source its id at the source
     * @param target its id here
     * @param policy the name of its archive policy at the source
     */
    record CopiedMetric(String source, String target, String policy) {}

    /**
     * @param identity the source and the target
     * @throws IOException if the directory is in use or belongs to another copy
     */
    static CopyJournal open(Path directory, String identity) throws IOException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            CopyJournal journal = new CopyJournal(
                    lock,
                    AppendedLines.open(directory.resolve("metrics.csv")),
                    AppendedLines.open(directory.resolve("measures.csv")));
            journal.read(directory, identity);
            return journal;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void read(Path directory, String identity) throws IOException {
        List<String> lines = metricLines.lines();
        String first = Csv.line("source", "target", "archive_policy", identity);
        if (lines.isEmpty()) {
            metricLines.add(first);
        } else if (!first.strip().equals(lines.get(0))) {
            throw new IOException("The state directory " + directory + " belongs to another copy, not to one of "
                    + identity + ". Name another directory with --state, or remove it to begin anew.");
        }
        try {
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                List<String> fields = Csv.fields(line);
                remember(new CopiedMetric(fields.get(0), fields.get(1), fields.get(2)));
            }
            for (String line : measureLines.lines()) {
                List<String> fields = Csv.fields(line);
                copiedUntil.put(fields.get(0), fields.get(1));
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(
                    directory
                            + " holds other files than a copy writes. Remove it to begin anew, or name another with --state.",
                    e);
        }
    }

    private void remember(CopiedMetric metric) {
        metrics.put(metric.source(), metric);
    }

    boolean knows(String source) {
        return metrics.containsKey(source);
    }

    void metric(String source, String target, String policy) throws IOException {
        remember(new CopiedMetric(source, target, policy));
        metricLines.add(Csv.line(source, target, policy));
    }

    List<CopiedMetric> metrics() {
        return new ArrayList<>(metrics.values());
    }

    /** The time of the newest measure of a metric that is copied, as the source writes it; empty if none is. */
    String copiedUntil(String source) {
        return copiedUntil.getOrDefault(source, "");
    }

    void copiedUntil(String source, String time) throws IOException {
        copiedUntil.put(source, time);
        measureLines.add(Csv.line(source, time));
    }

    void force() throws IOException {
        metricLines.force();
        measureLines.force();
    }

    @Override
    public void close() throws IOException {
        metricLines.close();
        measureLines.close();
        lock.close();
    }
}
