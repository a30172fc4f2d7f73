package org.fuelstats.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV lines, each field without line breaks. */
public final class Csv {
    private Csv() {}

    /** One line, with its line break. */
    public static String line(Object... fields) {
        return Stream.of(fields).map(Csv::field).collect(Collectors.joining(",")) + "\n";
    }

    private static String field(Object field) {
        String text = field == null ? "" : field.toString().replaceAll("\\p{Cntrl}", " ");
        return text.matches("[^\",]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The fields of a line that {@link #line} wrote. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                // A doubled quote within quotes is one quote.
                if (!quoted && i > 0 && line.charAt(i - 1) == '"') {
                    field.append('"');
                }
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
