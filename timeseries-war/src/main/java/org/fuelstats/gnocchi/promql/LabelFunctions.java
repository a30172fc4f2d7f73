package org.fuelstats.gnocchi.promql;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** The functions that change labels. */
final class LabelFunctions {
    private static final java.util.regex.Pattern LABEL = java.util.regex.Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final java.util.regex.Pattern REFERENCE =
            java.util.regex.Pattern.compile("\\$(\\$|\\{([A-Za-z0-9_]+)\\}|([A-Za-z0-9_]+))");

    private LabelFunctions() {}

    /** Sets a label where another one's whole value matches a regular expression. */
    static Vector replace(List<Row> rows, String target, String replacement, String source, String regex) {
        Pattern pattern;
        try {
            pattern = LabelMatcher.pattern(regex);
        } catch (PromqlError invalid) {
            throw PromqlError.execution("invalid regular expression in label_replace(): " + regex);
        }
        checkName(target, "label_replace");
        return Rows.of(rows.stream()
                .map(row -> {
                    Matcher matcher = pattern.matcher(row.labels().get(source));
                    return matcher.matches()
                            ? new Row(row.labels().with(target, expanded(replacement, matcher)), row.values())
                            : row;
                })
                .toList());
    }

    /** Sets a label to the values of others. */
    static Vector join(List<Row> rows, String target, String separator, List<String> sources) {
        checkName(target, "label_join");
        for (String source : sources) {
            if (!LABEL.matcher(source).matches()) {
                throw PromqlError.execution("invalid source label name in label_join(): " + source);
            }
        }
        return Rows.of(rows.stream()
                .map(row -> new Row(
                        row.labels()
                                .with(
                                        target,
                                        sources.stream().map(row.labels()::get).collect(Collectors.joining(separator))),
                        row.values()))
                .toList());
    }

    private static void checkName(String target, String function) {
        if (!LABEL.matcher(target).matches()) {
            throw PromqlError.execution("invalid destination label name in " + function + "(): " + target);
        }
    }

    private static String expanded(String replacement, Matcher matcher) {
        return REFERENCE.matcher(replacement).replaceAll(reference -> {
            String name = reference.group(2) == null ? reference.group(3) : reference.group(2);
            return java.util.regex.Matcher.quoteReplacement(name == null ? "$" : group(name, matcher));
        });
    }

    private static String group(String name, Matcher matcher) {
        try {
            String found;
            if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int number = Integer.parseInt(name);
                found = number <= matcher.groupCount() ? matcher.group(number) : "";
            } else {
                found = matcher.group(name);
            }
            return found == null ? "" : found;
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }
}
