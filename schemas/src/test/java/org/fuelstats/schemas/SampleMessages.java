package org.fuelstats.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;

/** Files with messages; a file's name begins with its schema's. */
final class SampleMessages {
    private SampleMessages() {}

    /** All files of a folder beside this class. */
    static Stream<Path> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(SampleMessages.class.getResource(folder).toURI()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Message message(Path file) {
        String name = file.getFileName().toString();
        String schema = name.substring(0, name.contains("--") ? name.indexOf("--") : name.lastIndexOf('.'));
        return Arrays.stream(Message.values())
                .filter(message -> message.schema().equals(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no schema for " + file));
    }

    static Object value(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return StrictJson.readSingle(bytes, bytes.length, ReadLimits.DEFAULT, Set.of())
                .value();
    }
}
