package org.fuelstats.analytics.bodies;

import java.util.ArrayList;
import java.util.List;

/** A place in a body: the names of members and the indices of items that lead to it. */
public record JsonPlace(List<Object> steps) {
    /** The body itself. */
    public static final JsonPlace BODY = new JsonPlace(List.of());

    public JsonPlace {
        steps = List.copyOf(steps);
    }

    /** A place within the body, by names (texts) and indices (numbers). */
    public static JsonPlace at(Object... steps) {
        return new JsonPlace(List.of(steps));
    }

    /** Reads a fragment such as {@code #/archives/0/points}. */
    static JsonPlace ofPointer(String pointer) {
        List<Object> steps = new ArrayList<>();
        String[] parts = pointer.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i].replace("~1", "/").replace("~0", "~");
            steps.add(name.matches("\\d{1,9}") ? (Object) Integer.valueOf(name) : name);
        }
        return new JsonPlace(steps);
    }

    /** The place as the fragment of a JSON pointer. */
    public String pointer() {
        StringBuilder pointer = new StringBuilder("#");
        steps.forEach(step -> pointer.append('/')
                .append(String.valueOf(step).replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    Object[] path() {
        return steps.toArray();
    }

    /** As Gnocchi shows places: {@code data['archives'][0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("data");
        for (Object step : steps) {
            text.append('[')
                    .append(step instanceof Integer ? step : "'" + step + "'")
                    .append(']');
        }
        return text.toString();
    }
}
