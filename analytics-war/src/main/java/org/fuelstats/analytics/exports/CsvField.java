package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A position in a JSON document, with the columns that show its value and those below it. Parts without a column are skipped unread. */
final class CsvField {
    private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?(?:\\.(.+))?");
    private static final String COUNT = "count";
    private static final int NONE = -1;

    private final Map<String, CsvField> members = new LinkedHashMap<>();
    private List<CsvField> items = List.of();
    private boolean shown;
    private boolean counted;
    private boolean contact;
    private int valuePlace = NONE;
    private int countPlace = NONE;

    /** Assigns an index to a column. */
    interface Numbering {
        int place(String header, boolean contact);
    }

    /** Adds what a path names, below this place. */
    void add(String path, boolean isContact) {
        if (path.equals(COUNT)) {
            counted = true;
            return;
        }
        Matcher step = STEP.matcher(path);
        if (!step.matches()) throw new IllegalArgumentException("\"" + path + "\" is no path of a column");
        CsvField member = members.computeIfAbsent(step.group(1), name -> new CsvField());
        int most = step.group(2) == null ? 0 : Integer.parseInt(step.group(2));
        if (most > 0 && member.items.isEmpty()) {
            member.items = Stream.generate(CsvField::new).limit(most).toList();
        }
        for (CsvField below : most > 0 ? member.items : List.of(member)) {
            if (step.group(3) == null) {
                below.shown = true;
                below.contact = isContact;
            } else {
                below.add(step.group(3), isContact);
            }
        }
    }

    /** Numbers the columns of all members; the prefix is put before their names as it is. */
    void numberMembers(String prefix, Numbering numbering) {
        members.forEach((name, member) -> member.number(prefix + name, numbering));
    }

    private void number(String path, Numbering numbering) {
        if (shown) valuePlace = numbering.place(path, contact);
        if (counted) countPlace = numbering.place(path + "." + COUNT, contact);
        for (int i = 0; i < items.size(); i++) items.get(i).number(path + "." + i, numbering);
        numberMembers(path + ".", numbering);
    }

    /** The place of that name below this one. */
    CsvField member(String name) {
        CsvField member = members.get(name);
        if (member == null) throw new IllegalArgumentException("no column shows " + name);
        return member;
    }

    /** Reads the parser's current value into the cells, and leaves the parser at its end. */
    void read(JsonParser in, String[] cells) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT && !members.isEmpty()) {
            while (in.nextToken() != JsonToken.END_OBJECT) readMember(in, cells);
        } else if (token == JsonToken.START_ARRAY && (counted || !items.isEmpty())) {
            int count = 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (count < items.size()) items.get(count).read(in, cells);
                else in.skipChildren();
                count++;
            }
            if (counted) cells[countPlace] = Integer.toString(count);
        } else if (valuePlace != NONE) {
            cells[valuePlace] = PythonText.cell(in);
        } else {
            in.skipChildren();
        }
    }

    /** Reads the member whose name is the parser's current token. */
    void readMember(JsonParser in, String[] cells) throws IOException {
        CsvField member = members.get(in.currentName());
        in.nextToken();
        if (member == null) in.skipChildren();
        else member.read(in, cells);
    }
}
