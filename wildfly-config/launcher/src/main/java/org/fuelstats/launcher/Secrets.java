package org.fuelstats.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeSet;

/** The generated passwords of this system, in a file that only its owner can read. */
final class Secrets {
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
    }

    /** The secret of that name, made and stored on first use. */
    synchronized String get(String name) throws IOException {
        if (!known.containsKey(name)) {
            byte[] bits = new byte[18];
            random.nextBytes(bits);
            known.setProperty(name, Base64.getUrlEncoder().encodeToString(bits));
            save();
        }
        return known.getProperty(name);
    }

    private void save() throws IOException {
        StringBuilder content = new StringBuilder("# Made at first start. Keep this file private.\n");
        for (String name : new TreeSet<>(known.stringPropertyNames())) {
            content.append(name).append('=').append(known.getProperty(name)).append('\n');
        }
        PrivateFiles.write(file, content.toString());
    }
}
