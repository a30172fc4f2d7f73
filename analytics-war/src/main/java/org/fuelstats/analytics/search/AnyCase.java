package org.fuelstats.analytics.search;

import java.util.Set;
import java.util.TreeSet;

/**
 * A text as a regular expression of Lucene's that matches it in any case. Elasticsearch's own ignoring of case knows the letters of ASCII
 * only; every other letter is written with its other cases.
 */
final class AnyCase {
    private AnyCase() {}

    /** The expression; Elasticsearch is to ignore the case of what it contains. */
    static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80) {
                if (!Character.isLetterOrDigit(c)) pattern.append('\\');
                pattern.appendCodePoint(c);
            } else {
                Set<Integer> cases = cases(c);
                if (cases.size() == 1) {
                    pattern.appendCodePoint(c);
                } else {
                    pattern.append('[');
                    cases.forEach(pattern::appendCodePoint);
                    pattern.append(']');
                }
            }
        });
        return pattern.toString();
    }

    private static Set<Integer> cases(int letter) {
        Set<Integer> cases = new TreeSet<>(Set.of(letter));
        int known = 0;
        while (known < cases.size()) {
            known = cases.size();
            for (int c : Set.copyOf(cases)) {
                cases.add(Character.toLowerCase(c));
                cases.add(Character.toUpperCase(c));
                cases.add(Character.toTitleCase(c));
            }
        }
        if (cases.contains((int) 'σ')) cases.add((int) 'ς');
        return cases;
    }
}
