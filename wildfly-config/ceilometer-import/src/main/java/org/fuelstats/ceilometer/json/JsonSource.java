package org.fuelstats.ceilometer.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.ceilometer.samples.SampleSource;

/** Reads JSON files: all of them first, since they are not in order of time. */
public final class JsonSource implements SampleSource {
    private static final int ITEMS_IN_MEMORY = 200_000;

    private final Documents documents;
    private final SampleFilter selection;
    private final Set<String> paths;
    private final Sorter sorter;

    private String fingerprint;
    private long read;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private Position after = Position.START;

    /**
     * Nothing is read yet.
     *
     * @param given a file, a directory or {@code -}
     * @param paths which metadata are wanted
     * @param workspace a directory of this process's own
     */
    public JsonSource(
            String given, InputStream standardInput, SampleFilter selection, Set<String> paths, Path workspace)
            throws IOException {
        this(given, standardInput, selection, paths, workspace, ITEMS_IN_MEMORY);
    }

    JsonSource(
            String given,
            InputStream standardInput,
            SampleFilter selection,
            Set<String> paths,
            Path workspace,
            int itemsInMemory)
            throws IOException {
        this.documents = new Documents(given, standardInput);
        this.selection = selection;
        this.paths = paths;
        this.sorter = new Sorter(workspace, itemsInMemory);
    }

    /** Known only after reading everything: other contents have other positions, whatever the names of the files. */
    @Override
    public String identity() throws IOException {
        if (fingerprint == null) {
            fingerprint = documents.read((object, where) -> {
                Item item = SampleJson.read(object, read++, where, paths);
                if (wanted(item)) {
                    sorter.add(item);
                }
            });
            sorter.finish();
        }
        return "json " + fingerprint + selection.identity();
    }

    private boolean wanted(Item item) {
        if (!item.position().timed()) {
            return true;
        }
        boolean wanted = selection.wants(item.position())
                && (!(item instanceof Item.Sample sample)
                        || selection.wants(sample.meter().name()));
        if (wanted) {
            first = Math.min(first, item.position().micros());
            last = Math.max(last, item.position().micros());
        }
        return wanted;
    }

    @Override
    public void begin(Position after) throws IOException {
        identity();
        this.after = after;
    }

    @Override
    public Optional<Extent> extent() {
        return first > last ? Optional.empty() : Optional.of(new Extent(first, last));
    }

    @Override
    public Item next() throws IOException {
        Item item = sorter.next();
        while (item != null && !item.position().after(after)) {
            item = sorter.next();
        }
        return item;
    }

    @Override
    public Metadata metadata(Item.Sample sample) {
        return sample.metadata();
    }

    @Override
    public void close() throws IOException {
        sorter.close();
    }
}
