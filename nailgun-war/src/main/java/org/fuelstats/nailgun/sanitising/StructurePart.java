package org.fuelstats.nailgun.sanitising;

import java.util.Locale;

/** A part of an installation's structure that is sanitised by itself, so that large installations need not be in memory twice. */
public enum StructurePart {
    INSTALLATION,
    CLUSTER,
    NODE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
