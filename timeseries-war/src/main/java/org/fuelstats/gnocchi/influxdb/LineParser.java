package org.fuelstats.gnocchi.influxdb;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a line of InfluxDB's line protocol: {@code measurement,tag=value field=1.5,other=2i 1425652440000000000}. Escapes are {@code \ },
 * {@code \,} and {@code \=}; a backslash before anything else stands for itself.
 */
final class LineParser {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern INTEGER = Pattern.compile("([+-]?\\d{1,20})[iu]");
    private static final Pattern TIME = Pattern.compile("-?\\d{1,19}");
    private static final Pattern TRUE = Pattern.compile("[tT]|true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("[fF]|false|False|FALSE");

    private final String line;
    private int at;

    private LineParser(String line) {
        this.line = line;
    }

    /**
     * A line that was read.
     *
     * @param fields those that are numbers, or booleans as 1 and 0; texts are left out
     * @param time as sent; null if it wasn't
     */
    record Line(String measurement, Map<String, String> tags, Map<String, Double> fields, Long time) {}

    /** Reads a line; null if it isn't one. */
    static Line read(String line) {
        return new LineParser(line).line();
    }

    private Line line() {
        String measurement = word(", ");
        Map<String, String> tags = new TreeMap<>();
        while (measurement != null && take(',')) {
            String key = word(",= ");
            String value = key != null && take('=') ? word(",= ") : null;
            if (value == null) {
                return null;
            }
            tags.put(key, value);
        }
        Map<String, Double> fields = new TreeMap<>();
        if (measurement == null || !spaces() || !fields(fields)) {
            return null;
        }
        Long time = null;
        if (spaces() && at < line.length()) {
            String rest = line.substring(at).strip();
            if (!TIME.matcher(rest).matches()) {
                return null;
            }
            time = time(rest);
            if (time == null) {
                return null;
            }
            at = line.length();
        }
        return at == line.length() ? new Line(measurement, tags, fields, time) : null;
    }

    private static Long time(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean fields(Map<String, Double> fields) {
        do {
            String key = word(",= ");
            if (key == null || !take('=') || !field(key, fields)) {
                return false;
            }
        } while (take(','));
        return true;
    }

    private boolean field(String key, Map<String, Double> fields) {
        if (at < line.length() && line.charAt(at) == '"') {
            return quoted() != null;
        }
        int from = at;
        while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != ' ') {
            at++;
        }
        Double value = value(line.substring(from, at));
        if (value == null) {
            return false;
        }
        fields.put(key, value);
        return true;
    }

    private static Double value(String text) {
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches() || NUMBER.matcher(text).matches()) {
            double value = Double.parseDouble(integer.matches() ? integer.group(1) : text);
            return Double.isFinite(value) ? value : null;
        }
        if (TRUE.matcher(text).matches()) {
            return 1.0;
        }
        return FALSE.matcher(text).matches() ? 0.0 : null;
    }

    /** A quoted text, or the characters up to one that ends it; null if there are none. */
    private String word(String ends) {
        if (at < line.length() && line.charAt(at) == '"') {
            return quoted();
        }
        StringBuilder word = new StringBuilder();
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
            char c = line.charAt(at++);
            if (c == '\\' && at < line.length() && " ,=".indexOf(line.charAt(at)) >= 0) {
                c = line.charAt(at++);
            }
            word.append(c);
        }
        return word.isEmpty() ? null : word.toString();
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            if (c == '\\' && at < line.length()) {
                c = line.charAt(at++);
            }
            text.append(c);
        }
        return null;
    }

    private boolean take(char c) {
        if (at < line.length() && line.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean spaces() {
        int from = at;
        while (take(' ')) {}
        return at > from;
    }
}
