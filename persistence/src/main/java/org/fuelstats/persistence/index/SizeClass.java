package org.fuelstats.persistence.index;

import java.util.ArrayList;
import java.util.List;

/** Size classes, given by their lower bounds. The last class has no upper bound. */
enum SizeClass {
    PROCESSORS("", 1, 2, 4, 8, 16, 32, 64, 128),
    /** In GiB. */
    MEMORY(" GiB", 1, 2, 4, 8, 16, 32, 64, 128, 256, 512),
    DISKS("", 1, 2, 3, 4, 6, 8, 12, 24),
    /** All disks of a node together, in GB. */
    DISK_SPACE(" GB", 1, 50, 100, 250, 500, 1000, 2000, 5000, 10_000, 50_000),
    INTERFACES("", 1, 2, 3, 4, 5, 6, 8, 12);

    private final List<String> names = new ArrayList<>();
    private final long[] borders;

    SizeClass(String unit, long... borders) {
        this.borders = borders;
        for (int i = 0; i < borders.length; i++) names.add(name(unit, i));
    }

    /** The classes' names, the smallest first. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The class of a size; null when it is null or below the first class. */
    String of(Long size) {
        if (size == null || size < borders[0]) return null;
        int found = 0;
        while (found + 1 < borders.length && size >= borders[found + 1]) found++;
        return names.get(found);
    }

    private String name(String unit, int i) {
        if (i == borders.length - 1) return borders[i] + unit + " or more";
        long last = borders[i + 1] - 1;
        return borders[i] == last ? borders[i] + unit : borders[i] + "–" + last + unit;
    }
}
