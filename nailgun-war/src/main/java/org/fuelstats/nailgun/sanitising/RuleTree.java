package org.fuelstats.nailgun.sanitising;

import java.util.Map;
import java.util.Optional;

/** Which members are kept, and what is kept of them. */
sealed interface RuleTree {
    /** An object with these members; {@code *} stands for any other name. None: nothing inside is kept. */
    record Members(Map<String, RuleTree> trees) implements RuleTree {
        Optional<RuleTree> named(String name) {
            return Optional.ofNullable(trees.get(name));
        }

        Optional<RuleTree> any() {
            return named("*");
        }
    }

    /** A single value, or a list of them. */
    record Value(Form form) implements RuleTree {}

    /** A tree that several places share; it may contain itself. */
    record Shared(String name) implements RuleTree {}
}
