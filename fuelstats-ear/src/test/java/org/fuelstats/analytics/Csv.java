package org.fuelstats.analytics;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it. */
final class Csv {
    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** The cells of each line. */
    static List<List<String>> lines(String text) {
        Csv csv = new Csv(text);
        while (csv.at < text.length()) csv.cell();
        return csv.lines;
    }

    private void cell() {
        line.add(text.charAt(at) == '"' ? quoted() : plain());
        if (text.startsWith("\r\n", at)) {
            at += 2;
            lines.add(line);
            line = new ArrayList<>();
        } else if (text.charAt(at++) != ',') {
            throw new AssertionError("neither a comma nor a line's end at character " + at + " of " + text);
        }
    }

    private String plain() {
        int start = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') at++;
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
            if (text.charAt(at) == '"') at++;
            cell.append(text.charAt(at));
        }
        at++;
        return cell.toString();
    }
}
