package org.fuelstats.nailgun.sanitising;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a member's values.
 *
 * @param description what the values are, for readers of the rules
 * @param example one of them
 * @param mayLookLike kinds that the pattern itself rules out, though a value may resemble them
 * @param only names of the parameters that are kept of a list like {@code a b=1 c=2}; empty if the value is no such list
 */
record Form(
        String name,
        String description,
        String example,
        Pattern pattern,
        Set<RemovedKind> mayLookLike,
        Set<String> only) {
    /**
     * What is kept of a text. The removed parts are counted.
     *
     * @return empty if nothing is
     */
    Optional<String> kept(String text, Removals removals) {
        if (text.isEmpty()) {
            return Optional.of(text);
        }
        return only.isEmpty() ? whole(text, removals) : parameters(text, removals);
    }

    private Optional<String> whole(String text, Removals removals) {
        Optional<RemovedKind> look = Looks.of(text, mayLookLike);
        if (look.isPresent()) {
            removals.add(look.get());
            return Optional.empty();
        }
        if (!pattern.matcher(text).matches()) {
            removals.add(RemovedKind.MALFORMED);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> parameters(String text, Removals removals) {
        if (text.length() > 8 * Looks.LONGEST) {
            removals.add(RemovedKind.TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(text.strip().split("\\s+"))
                .filter(parameter -> isKept(parameter, removals))
                .collect(Collectors.joining(" ")));
    }

    private boolean isKept(String parameter, Removals removals) {
        String[] pair = parameter.split("=", 2);
        String value = pair.length == 2 ? pair[1] : "";
        Optional<RemovedKind> look = Looks.of(value, mayLookLike);
        if (look.isEmpty() && only.contains(pair[0]) && pattern.matcher(value).matches()) {
            return true;
        }
        removals.add(look.orElse(only.contains(pair[0]) ? RemovedKind.MALFORMED : RemovedKind.UNLISTED));
        return false;
    }
}
