package org.fuelstats.nailgun.sanitising;

import java.util.List;

/**
 * How a setting leaves.
 *
 * @param path the names that lead to the setting
 * @param name its name when it leaves
 */
record SettingRule(List<String> path, String name, Form form, Function function) {
    /** What leaves instead of the value. */
    enum Function {
        /** The value itself, if it has its form. */
        VALUE,
        /** Whether there is a value: not empty, zero, false or null. */
        BOOL,
        /** How many values there are. */
        LEN
    }
}
