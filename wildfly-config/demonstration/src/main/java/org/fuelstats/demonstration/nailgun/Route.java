package org.fuelstats.demonstration.nailgun;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers a method at an address.
 *
 * @param address N stands for a number
 */
record Route(String method, String address, Handler handler) {
    /** Answers within a transaction. */
    interface Handler {
        ApiAnswer answer(ApiCall call, NailgunRows rows) throws SQLException;
    }

    /** The numbers of a path that has this address; empty if it has another. */
    Optional<List<Integer>> numbers(String path) {
        Matcher matcher = Pattern.compile(address.replace("N", "(\\d{1,9})")).matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            numbers.add(Integer.valueOf(matcher.group(i)));
        }
        return Optional.of(numbers);
    }
}
