package org.fuelstats.commandline;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A text file to which a command appends lines. A last line that was cut off when the command was killed is removed at the next start. */
public final class AppendedLines implements Closeable {
    private final Path path;
    private final FileChannel channel;

    private AppendedLines(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the file, which is created if it isn't there. */
    public static AppendedLines open(Path path) throws IOException {
        long whole = lengthOfWholeLines(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new AppendedLines(path, channel);
    }

    private static long lengthOfWholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            for (long at = file.length() - 1; at >= 0; at--) {
                file.seek(at);
                if (file.read() == '\n') {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    /** What is in the file. */
    public List<String> lines() throws IOException {
        return Files.readAllLines(path);
    }

    /** @param line with its line break */
    public void add(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Puts what was added on the disk. */
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
