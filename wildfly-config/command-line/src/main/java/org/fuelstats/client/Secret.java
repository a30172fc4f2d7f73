package org.fuelstats.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads passwords from a file or from the environment, never from the command line, which all users of a machine can see. */
public final class Secret {
    private Secret() {}

    /** The first line of the file, or else what the environment's variable holds. */
    public static Optional<String> read(Optional<Path> file, String variable, Map<String, String> environment)
            throws IOException {
        if (file.isEmpty()) {
            return Optional.ofNullable(environment.get(variable)).filter(secret -> !secret.isEmpty());
        }
        if (!Files.isReadable(file.get())) {
            throw new IOException("The password file " + file.get() + " can't be read.");
        }
        return Files.readString(file.get()).lines().findFirst().filter(secret -> !secret.isEmpty());
    }
}
