package org.fuelstats.persistence.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides records among statements: a statement takes the text of its records several times over in memory. */
public final class Portions {
    private static final int MOST_CHARACTERS = 1 << 20;

    private Portions() {}

    /** The records in their order, as many together as have a mebibyte of text; a longer one is by itself. */
    public static <R> List<List<R>> of(Collection<R> records, ToIntFunction<R> characters) {
        List<List<R>> portions = new ArrayList<>();
        List<R> portion = new ArrayList<>();
        long length = 0;
        for (R one : records) {
            int more = characters.applyAsInt(one);
            if (!portion.isEmpty() && length + more > MOST_CHARACTERS) {
                portions.add(portion);
                portion = new ArrayList<>();
                length = 0;
            }
            portion.add(one);
            length += more;
        }
        if (!portion.isEmpty()) portions.add(portion);
        return portions;
    }
}
