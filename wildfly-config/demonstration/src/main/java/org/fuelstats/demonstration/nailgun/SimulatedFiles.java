package org.fuelstats.demonstration.nailgun;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files of a master node from which its release and its set-up are read. */
public final class SimulatedFiles {
    private SimulatedFiles() {}

    /** Writes {@code version.yaml}. */
    public static Path version(Path directory) throws IOException {
        return write(directory, "version.yaml");
    }

    /** Writes {@code astute.yaml}, which the Fuel menu saves. */
    public static Path setup(Path directory) throws IOException {
        return write(directory, "astute.yaml");
    }

    private static Path write(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream content = SimulatedFiles.class.getResourceAsStream(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
