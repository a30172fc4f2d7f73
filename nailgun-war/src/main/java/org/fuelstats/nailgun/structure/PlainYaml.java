package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the master node's files have of YAML: members at the top with texts, or groups of members with texts or lists of them. What is deeper is
 * passed over. All values are texts.
 */
final class PlainYaml {
    private static final int LARGEST = 512 * 1024;
    private static final Pattern MEMBER = Pattern.compile("( *)[\"']?([A-Za-z0-9_-]+)[\"']?:(?:\\s(.*))?");
    private static final Pattern ELEMENT = Pattern.compile(" *- *(.+)");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private ObjectNode group;
    private String indent;
    private ArrayNode list;

    private PlainYaml() {}

    /** Empty if the file is missing, unreadable, too large or no text. */
    static Optional<ObjectNode> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(parsed(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static ObjectNode parsed(String yaml) {
        PlainYaml parser = new PlainYaml();
        yaml.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .forEach(parser::line);
        return parser.document;
    }

    private void line(String line) {
        Matcher member = MEMBER.matcher(line);
        Matcher element = ELEMENT.matcher(line);
        if (element.matches()) {
            if (list != null) {
                list.add(unquoted(element.group(1)));
            }
        } else if (member.matches()) {
            member(
                    member.group(1),
                    member.group(2),
                    member.group(3) == null ? "" : member.group(3).strip());
        }
    }

    private void member(String spaces, String name, String value) {
        list = null;
        if (spaces.isEmpty()) {
            group = null;
            indent = null;
            if (value.isEmpty()) {
                group = document.putObject(name);
            } else {
                set(document, name, value);
            }
            return;
        }
        if (group == null) {
            return;
        }
        if (indent == null) {
            indent = spaces;
        }
        if (!spaces.equals(indent)) {
            return;
        }
        if (value.isEmpty()) {
            list = group.putArray(name);
        } else {
            set(group, name, value);
        }
    }

    private static void set(ObjectNode object, String name, String value) {
        if (!value.startsWith("[") || !value.endsWith("]")) {
            object.put(name, unquoted(value));
            return;
        }
        ArrayNode elements = object.putArray(name);
        for (String element : value.substring(1, value.length() - 1).split(",")) {
            if (!element.isBlank()) {
                elements.add(unquoted(element));
            }
        }
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text.replaceFirst(" +#.*$", "");
    }
}
