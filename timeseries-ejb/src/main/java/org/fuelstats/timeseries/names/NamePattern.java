package org.fuelstats.timeseries.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of names as shells have them and as Python's {@code fnmatch} reads them: {@code *} any characters, {@code ?} one,
 * {@code [a-z]} one of a set, {@code [!a-z]} one that is not in it. Case matters. A {@code [} that is not closed stands for itself.
 */
public final class NamePattern {
    private static final IntPredicate STAR = character -> true;
    private static final int NONE = -1;

    private final List<IntPredicate> steps = new ArrayList<>();
    private final int[] pattern;

    public NamePattern(String text) {
        pattern = text.codePoints().toArray();
        int next = 0;
        while (next < pattern.length) {
            next = step(next);
        }
    }

    /** Whether the whole name follows the pattern. Its time is limited by the product of both lengths. */
    public boolean matches(String text) {
        int[] name = text.codePoints().toArray();
        int step = 0;
        int at = 0;
        int star = NONE;
        int retry = NONE;
        while (at < name.length) {
            if (step < steps.size() && steps.get(step) == STAR) {
                star = step++;
                retry = at;
            } else if (step < steps.size() && steps.get(step).test(name[at])) {
                step++;
                at++;
            } else if (star != NONE) {
                step = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return steps.subList(step, steps.size()).stream().allMatch(rest -> rest == STAR);
    }

    /** Reads the step that begins there; returns where the next one does. */
    private int step(int at) {
        int character = pattern[at];
        switch (character) {
            case '*' -> steps.add(STAR);
            case '?' -> steps.add(any -> any >= 0); // not STAR, which is compared by identity
            case '[' -> {
                int end = endOfSet(at + 1);
                if (end != NONE) {
                    steps.add(set(at + 1, end));
                    return end + 1;
                }
                steps.add(other -> other == character);
            }
            default -> steps.add(other -> other == character);
        }
        return at + 1;
    }

    /** Where the set's bracket closes; one right at its beginning belongs to the set. */
    private int endOfSet(int from) {
        int at = from < pattern.length && pattern[from] == '!' ? from + 1 : from;
        if (at < pattern.length && pattern[at] == ']') {
            at++;
        }
        while (at < pattern.length && pattern[at] != ']') {
            at++;
        }
        return at < pattern.length ? at : NONE;
    }

    private IntPredicate set(int from, int end) {
        boolean negated = pattern[from] == '!';
        IntPredicate members = character -> false;
        int at = negated ? from + 1 : from;
        while (at < end) {
            boolean range = at + 2 < end && pattern[at + 1] == '-';
            int low = pattern[at];
            int high = range ? pattern[at + 2] : low;
            members = members.or(character -> character >= low && character <= high);
            at += range ? 3 : 1;
        }
        return negated ? members.negate() : members;
    }
}
