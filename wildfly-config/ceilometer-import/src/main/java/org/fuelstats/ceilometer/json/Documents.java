package org.fuelstats.ceilometer.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files with samples: lists of objects, or one object after another.
 *
 * @param given a file, a directory of files whose names end in .json, .jsonl or .ndjson, or {@code -} for the standard input
 */
record Documents(String given, InputStream standardInput) {
    // Python writes NaN as it is.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Receives one object after another. */
    @FunctionalInterface
    interface Reader {
        void object(JsonNode object, String where) throws IOException;
    }

    /**
     * Reads all.
     *
     * @return a fingerprint of what was read
     */
    String read(Reader reader) throws IOException {
        MessageDigest digest = sha256();
        if (given.equals("-")) {
            read("the standard input", standardInput, digest, reader);
        } else {
            for (Path file : files()) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(file.toString(), in, digest, reader);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> files() throws IOException {
        Path path = Path.of(given);
        if (!Files.isDirectory(path)) {
            if (!Files.isReadable(path)) {
                throw new IOException("There is no file or directory " + path + " that can be read.");
            }
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(json|jsonl|ndjson)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("There is no file in " + path + " whose name ends in .json, .jsonl or .ndjson.");
            }
            return files;
        }
    }

    private static void read(String name, InputStream in, MessageDigest digest, Reader reader) throws IOException {
        try (JsonParser parser = JSON.createParser(new DigestInputStream(in, digest))) {
            boolean listed = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String where = name + " line " + parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY && !listed) {
                    listed = true;
                } else if (token == JsonToken.END_ARRAY) {
                    listed = false;
                } else {
                    reader.object(JSON.readTree(parser), where);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IOException(
                    name + " can't be read as JSON, line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage()
                            + ". It must hold answers of Ceilometer's API: lists of samples, or a sample a line. Nothing of it"
                            + " was imported.",
                    e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
