package org.fuelstats.ceilometer.json;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.fuelstats.ceilometer.samples.Item;

/** Sorts items by position, in memory if they are few, otherwise through sorted files. */
final class Sorter implements Closeable {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::position);

    private final Path directory;
    private final int atATime;
    private final List<Path> files = new ArrayList<>();
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(run -> run.head.position()));
    private List<Item> held = new ArrayList<>();

    /**
     * Starts with nothing.
     *
     * @param directory for the files, this process's own; it is emptied
     * @param atATime how many items are in memory
     */
    Sorter(Path directory, int atATime) throws IOException {
        this.directory = directory;
        this.atATime = atATime;
        Files.createDirectories(directory);
        clear();
    }

    void add(Item item) throws IOException {
        held.add(item);
        if (held.size() == atATime) {
            spill();
        }
    }

    private void spill() throws IOException {
        held.sort(ORDER);
        Path file = directory.resolve("run-" + files.size());
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (Item item : held) {
                ItemBytes.write(item, out);
            }
        }
        files.add(file);
        held = new ArrayList<>();
    }

    /** No more are added. */
    void finish() throws IOException {
        held.sort(ORDER);
        Run inMemory = new Run(held);
        if (inMemory.advance()) {
            runs.add(inMemory);
        }
        for (Path file : files) {
            Run run = new Run(file);
            if (run.advance()) {
                runs.add(run);
            }
        }
    }

    /** The next in order, or null when all were given. */
    Item next() throws IOException {
        Run first = runs.poll();
        if (first == null) {
            return null;
        }
        Item item = first.head;
        if (first.advance()) {
            runs.add(first);
        }
        return item;
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.close();
        }
        runs.clear();
        clear();
        Files.deleteIfExists(directory);
    }

    private void clear() throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A stream of sorted items with access to the first one. */
    private static final class Run {
        private final List<Item> items;
        private final DataInputStream file;
        private int given;
        private Item head;

        Run(List<Item> items) {
            this.items = items;
            this.file = null;
        }

        Run(Path file) throws IOException {
            this.items = List.of();
            this.file = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 14));
        }

        boolean advance() throws IOException {
            if (file != null) {
                head = ItemBytes.read(file);
                if (head == null) {
                    close();
                }
            } else {
                head = given < items.size() ? items.get(given++) : null;
            }
            return head != null;
        }

        void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
