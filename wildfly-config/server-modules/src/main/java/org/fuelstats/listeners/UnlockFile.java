package org.fuelstats.listeners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file by which an operator of the machine ends lock-outs: each change of it counts once. */
final class UnlockFile {
    private final Path file;
    private final Runnable unlock;
    private FileTime seen;

    UnlockFile(Path file, Runnable unlock) {
        this.file = file;
        this.unlock = unlock;
        this.seen = changedAt();
    }

    /** Whether the file was changed since the last call; then the lock-outs are ended. */
    synchronized boolean wasTouched() {
        FileTime now = changedAt();
        if (now == null || now.equals(seen)) {
            return false;
        }
        seen = now;
        unlock.run();
        LoginEvents.lockoutsEnded(file.toString());
        return true;
    }

    private FileTime changedAt() {
        try {
            return file == null ? null : Files.getLastModifiedTime(file);
        } catch (IOException missing) {
            return null;
        }
    }
}
