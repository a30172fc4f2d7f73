package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the server writes its log. The server's configuration has no expression for it, so its copy is edited. */
enum LogFormat {
    TEXT,
    JSON;

    void applyTo(Path configuration) throws IOException {
        switch (this) {
            case TEXT -> {}
            case JSON -> {
                Path model = configuration.resolve("standalone.xml");
                Files.writeString(
                        model,
                        Files.readString(model)
                                .replaceAll("<named-formatter name=\"[A-Z-]+\"/>", "<named-formatter name=\"JSON\"/>"));
            }
        }
    }
}
