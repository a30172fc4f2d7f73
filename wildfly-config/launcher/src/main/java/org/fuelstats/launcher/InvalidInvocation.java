package org.fuelstats.launcher;

import java.util.List;

/** Everything that is wrong with the command line and the environment, at once. */
final class InvalidInvocation extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    InvalidInvocation(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
