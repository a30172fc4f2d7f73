package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A request in a file: {@code # status words}, the request line without its version, headers, {@code body: text} or
 * {@code body: hex}, an empty line, the body.
 */
record PoisonCase(String name, int status, String words, String head, byte[] body) {
    static PoisonCase read(Path file) {
        try {
            String text = Files.readString(file);
            int empty = text.indexOf("\n\n");
            String[] lines = text.substring(0, empty).split("\n");
            String[] expected = lines[0].substring(2).split(" ", 2);
            String form = lines[lines.length - 1];
            StringBuilder head = new StringBuilder(lines[1]).append(" HTTP/1.1\r\n");
            for (int i = 2; i < lines.length - 1; i++) {
                head.append(lines[i]).append("\r\n");
            }
            String body = text.substring(empty + 2);
            return new PoisonCase(
                    file.getFileName().toString(),
                    Integer.parseInt(expected[0]),
                    expected.length > 1 ? expected[1] : "",
                    head.toString(),
                    form.equals("body: hex") ? HexFormat.of().parseHex(body.strip()) : body.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the container answers before the API sees the request; then there is a status and nothing more. */
    boolean isTheContainers() {
        return words.equals("by the container");
    }

    /** The request up to the empty line before its body. */
    String requestHead() {
        boolean bodiless = body.length == 0 && (head.startsWith("GET") || head.startsWith("DELETE"));
        return head + (bodiless ? "" : "Content-Length: " + body.length + "\r\n");
    }

    @Override
    public String toString() {
        return name;
    }
}
