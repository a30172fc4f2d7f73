package org.fuelstats.ceilometer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.commandline.DirectoryLock;

/** The state directory of one import. Only one process may use it at a time. */
final class ImportDirectory implements Closeable {
    private final DirectoryLock lock;
    private final StateFile file;
    private final State begun;
    private final Rejects rejects;
    private final KnownEntities entities;
    private final Path workspace;

    private ImportDirectory(
            DirectoryLock lock, StateFile file, State begun, Rejects rejects, KnownEntities entities, Path workspace) {
        this.lock = lock;
        this.file = file;
        this.begun = begun;
        this.rejects = rejects;
        this.entities = entities;
        this.workspace = workspace;
    }

    /** @throws IOException if another process works in it, or a file of it can't be read or written */
    public static ImportDirectory open(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            StateFile file = new StateFile(directory.resolve("state.json"));
            State begun = file.read();
            return new ImportDirectory(
                    lock,
                    file,
                    begun,
                    Rejects.open(directory.resolve("rejects.csv"), begun.rejectsBytes(), begun.rejected()),
                    KnownEntities.open(directory.resolve("entities.csv")),
                    directory.resolve("sorting"));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** How far the import had come when it was opened. */
    public State begun() {
        return begun;
    }

    public Rejects rejects() {
        return rejects;
    }

    public KnownEntities entities() {
        return entities;
    }

    /** A directory for files that are of no use afterwards. */
    public Path workspace() {
        return workspace;
    }

    /** Records that everything up to the position is stored or skipped. The record survives a power failure. */
    public void reached(String identity, Position position, long imported) throws IOException {
        entities.force();
        long bytes = rejects.force();
        file.write(new State(identity, position.micros(), position.order(), imported, rejects.count(), bytes));
    }

    @Override
    public void close() throws IOException {
        rejects.close();
        entities.close();
        lock.close();
    }
}
