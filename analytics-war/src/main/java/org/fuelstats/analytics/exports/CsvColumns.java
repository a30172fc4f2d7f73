package org.fuelstats.analytics.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of columns, listed in a file: one path per line, where {@code name[n]} is the first n items of a list, {@code .count} the number of its
 * items, and {@code contact} marks what only operators may see.
 */
final class CsvColumns {
    private static final String CONTACT = " contact";

    private final List<String> headers = new ArrayList<>();
    private final List<Integer> contacts = new ArrayList<>();
    private final CsvField root = new CsvField();

    private CsvColumns(List<String> lines, String prefix) {
        for (String line : lines) {
            boolean contact = line.endsWith(CONTACT);
            root.add(contact ? line.substring(0, line.length() - CONTACT.length()) : line, contact);
        }
        root.numberMembers(prefix, this::column);
    }

    /** Reads the file of that name beside this class; the prefix is put before each path to make a header. */
    static CsvColumns of(String name, String prefix) {
        try (InputStream file = CsvColumns.class.getResourceAsStream(name + ".columns");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new CsvColumns(
                    lines.lines().filter(line -> !line.startsWith("#")).toList(), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvColumns of(String name) {
        return of(name, "");
    }

    /** The names, in order. */
    List<String> headers() {
        return headers;
    }

    /** What is read into these columns. */
    CsvField root() {
        return root;
    }

    /** The index of a column that is not filled from JSON. */
    int place(String header) {
        int place = headers.indexOf(header);
        if (place < 0) throw new IllegalArgumentException("no column " + header + " among " + headers);
        return place;
    }

    /** A row of empty cells. */
    String[] cells() {
        return new String[headers.size()];
    }

    /** Clears the cells with contact data. */
    void hideContacts(String[] cells) {
        for (int place : contacts) cells[place] = null;
    }

    private int column(String header, boolean contact) {
        int place = headers.size();
        headers.add(header);
        if (contact) contacts.add(place);
        return place;
    }
}
