package org.fuelstats.ceilometer;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.commandline.Csv;

/** The file of skipped samples, with the reasons. */
final class Rejects implements Closeable {
    private final FileChannel channel;
    private final OutputStream out;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long count;

    private Rejects(FileChannel channel, long count) {
        this.count = count;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /**
     * Opens the file.
     *
     * @param length up to which it is noted; what was written after that will come again
     * @param count how many are noted in it
     */
    static Rejects open(Path path, long length, long count) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(channel.size());
        Rejects rejects = new Rejects(channel, count);
        if (channel.size() == 0) {
            rejects.write(Csv.line("time", "meter", "resource", "volume", "where", "reason"));
        }
        return rejects;
    }

    /** Notes what can't be a sample. */
    public void add(Item.Unusable item) throws IOException {
        String time = item.position().timed() ? item.position().time().toString() : "";
        note(Csv.line(time, "", "", "", item.where(), item.reason()), item.reason());
    }

    /** Notes a sample that the store refuses. */
    public void add(Item.Sample sample, String reason) throws IOException {
        note(
                Csv.line(
                        sample.position().time(),
                        sample.meter().name(),
                        sample.resource(),
                        sample.volume(),
                        "id " + sample.position().order(),
                        reason),
                reason);
    }

    private void note(String line, String reason) throws IOException {
        write(line);
        count++;
        // What differs from one to the next is left out, so that the alike are counted together.
        reasons.merge(reason.replaceAll("[0-9][0-9T:.Z+-]*", "…"), 1L, Long::sum);
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** How many the file has. */
    public long count() {
        return count;
    }

    /** How many for which reason, since it was opened. */
    public Map<String, Long> reasons() {
        return reasons;
    }

    /** Puts everything on the disk; returns how long the file is. */
    long force() throws IOException {
        out.flush();
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        out.flush();
        channel.close();
    }
}
