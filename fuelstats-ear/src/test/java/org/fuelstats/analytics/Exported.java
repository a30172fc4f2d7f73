package org.fuelstats.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A CSV file as analytics exported it: its lines as they are, and its rows by the names of their columns. */
record Exported(String text) {
    static Exported of(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + ": " + answer.body());
        return new Exported(answer.body());
    }

    /** A file beside the tests. */
    static String resource(String name) {
        try (InputStream in = Exported.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header and the lines that bear this text, as other tests' records are exported, too. No cell of these has a line break. */
    List<String> lines(String mine) {
        String[] lines = text.split("\r\n");
        return Stream.concat(Stream.of(lines[0]), Stream.of(lines).skip(1).filter(line -> line.contains(mine)))
                .toList();
    }

    List<Map<String, String>> rows(String mine) {
        List<String> lines = lines(mine);
        List<String> header = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = cells(line);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) row.put(header.get(i), cells.get(i));
                    return row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
