package org.fuelstats.timeseries.benchmark;

import java.util.Arrays;

/** Reads {@code name=value} from the command line. */
final class BenchmarkArguments {
    private BenchmarkArguments() {}

    static long number(String[] arguments, String name, long otherwise) {
        return Long.parseLong(text(arguments, name, Long.toString(otherwise)));
    }

    static String text(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
