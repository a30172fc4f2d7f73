package org.fuelstats.gnocchi.bodies;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.responses.ApiError;

/** A position in a body: the names of members (texts) and the indices of items (numbers) that lead to it. */
public record JsonPlace(List<Object> steps) {
    /** The body itself. */
    public static final JsonPlace BODY = new JsonPlace(List.of());

    public JsonPlace {
        steps = List.copyOf(steps);
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

    /** A place within this one. */
    public JsonPlace within(Object... further) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(further));
        return new JsonPlace(all);
    }

    /** The error for what is wrong at this position. */
    public ApiError refused(String reason) {
        return ApiError.invalidInput(steps.isEmpty() ? reason : reason + " @ " + this, steps.toArray());
    }

    /** The same for an invalid value here: of one that has a name voluptuous says so. */
    public ApiError refusedValue(String reason) {
        boolean named = !steps.isEmpty() && !(steps.get(steps.size() - 1) instanceof Integer);
        return refused(named ? reason + " for dictionary value" : reason);
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
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
