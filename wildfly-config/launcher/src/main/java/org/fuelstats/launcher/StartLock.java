package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Allows one system per data directory. The operating system releases the lock when the launcher ends in any way. */
final class StartLock implements AutoCloseable {
    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(DataDirectory data) throws IOException, StartFailure {
        Path owner = data.run().resolve("launcher.pid");
        FileChannel channel =
                FileChannel.open(data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            String process =
                    Files.exists(owner) ? " (process " + Files.readString(owner).trim() + ")" : "";
            throw new StartFailure("Fuel-stats is already running" + process + " with the data in " + data.root()
                    + ". Stop it first, or start a second one with another directory (--data) and other ports.");
        }
        PrivateFiles.write(owner, ProcessHandle.current().pid() + "\n");
        return new StartLock(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
