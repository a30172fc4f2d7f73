package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of this system, recorded in a file, so that a start after the launcher was killed can find and stop the remaining ones. A
 * process is identified by its id and its start time, since ids are reused.
 */
final class ChildRecords {
    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    record Entry(String name, long pid, Instant started) {
        private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

        static Optional<Entry> of(String name, ProcessHandle process) {
            return process.info().startInstant().map(started -> new Entry(name, process.pid(), started));
        }

        static Entry parse(String line) {
            String[] fields = line.split(" ", 3);
            return new Entry(fields[2], Long.parseLong(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1])));
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(process -> process.info()
                    .startInstant()
                    .map(actual -> Duration.between(actual, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .orElse(false));
        }

        @Override
        public String toString() {
            return pid + " " + started.toEpochMilli() + " " + name;
        }
    }

    ChildRecords(Path file) {
        this.file = file;
    }

    synchronized void add(String name, ProcessHandle process) throws IOException {
        Entry.of(name, process).ifPresent(entries::add);
        save();
    }

    synchronized void remove(ProcessHandle process) throws IOException {
        entries.removeIf(entry -> entry.pid() == process.pid());
        save();
    }

    /** Stops what an earlier launcher left behind: asks first, then insists. */
    synchronized List<String> stopLeftovers() throws IOException, InterruptedException {
        List<String> stopped = new ArrayList<>();
        if (!Files.exists(file)) {
            return stopped;
        }
        List<ProcessHandle> left = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Entry entry = Entry.parse(line);
            entry.process().ifPresent(process -> {
                stopped.add(entry.name() + " (process " + entry.pid() + ")");
                // The descendants first: once their parent has ended they can no longer be found.
                Stream.concat(process.descendants(), Stream.of(process)).forEach(left::add);
                process.destroy();
            });
        }
        long patienceEnds = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (left.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > patienceEnds) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Files.delete(file);
        return stopped;
    }

    /** Everything was stopped: nothing is left to find. */
    synchronized void clear() throws IOException {
        entries.clear();
        Files.deleteIfExists(file);
    }

    private void save() throws IOException {
        StringBuilder content = new StringBuilder();
        entries.forEach(entry -> content.append(entry).append('\n'));
        PrivateFiles.write(file, content.toString());
    }
}
