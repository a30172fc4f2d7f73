package org.fuelstats.gnocchi.promql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels of a series, by name; a label with an empty value is as good as none. Immutable. */
public final class Labels implements Comparable<Labels> {
    /** The label that is the metric's name. */
    public static final String NAME = "__name__";

    static final Labels NONE = new Labels(new TreeMap<>());

    private final SortedMap<String, String> values;
    private final int hash;

    private Labels(SortedMap<String, String> values) {
        this.values = values;
        hash = values.hashCode();
    }

    public static Labels of(Map<String, String> values) {
        TreeMap<String, String> kept = new TreeMap<>(values);
        kept.values().removeIf(String::isEmpty);
        return new Labels(kept);
    }

    /** The value; an empty text if there is no such label. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Names and values, by name. */
    public SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** These labels with another value of one; an empty value takes it away. */
    public Labels with(String name, String value) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Labels(changed);
    }

    Labels withoutName() {
        return values.containsKey(NAME) ? with(NAME, "") : this;
    }

    Labels without(Collection<String> names) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.keySet().removeAll(names);
        return new Labels(changed);
    }

    Labels only(Collection<String> names) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.keySet().retainAll(names);
        return new Labels(changed);
    }

    /** In the order of Prometheus: label by label, shorter ones first. */
    @Override
    public int compareTo(Labels other) {
        String[] mine = flat();
        String[] theirs = other.flat();
        return Arrays.compare(mine, theirs);
    }

    private String[] flat() {
        return values.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && hash == labels.hash && values.equals(labels.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As messages show it: {@code {name="value"}}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=\""
                        + each.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
