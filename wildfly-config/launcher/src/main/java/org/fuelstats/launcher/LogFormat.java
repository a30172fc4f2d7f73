package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sets the server's log format. Its configuration has no expression for this choice, so the launcher edits its copy. */
enum LogFormat {
    TEXT,
    JSON;

    private static final String EARLY_FORMATTER = """

            formatter.JSON=org.jboss.logmanager.formatters.JsonFormatter
            formatter.JSON.constructorProperties=keyOverrides
            formatter.JSON.properties=keyOverrides,exceptionOutputType
            formatter.JSON.keyOverrides=logger-name\\=logger,stack-trace\\=exception,timestamp\\=time
            formatter.JSON.exceptionOutputType=FORMATTED
            """;

    void applyTo(Path configuration) throws IOException {
        switch (this) {
            case TEXT -> {}
            case JSON -> {
                edit(
                        configuration.resolve("standalone.xml"),
                        "<named-formatter name=\"[A-Z-]+\"/>",
                        "<named-formatter name=\"JSON\"/>");
                // What the server logs before it has read its configuration.
                Path early = configuration.resolve("logging.properties");
                edit(early, "(?m)^(handler\\.[A-Z]+\\.formatter)=.*$", "$1=JSON");
                Files.writeString(early, EARLY_FORMATTER, StandardOpenOption.APPEND);
            }
        }
    }

    private static void edit(Path file, String pattern, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll(pattern, replacement));
    }
}
