package org.fuelstats.collector.limits;

/** A limit on nesting in the configuration; bounded, because parsing a document uses stack for each level. */
record NestingDepth(int levels) {
    private static final int MOST = 500;

    public NestingDepth {
        if (levels < 1 || levels > MOST) {
            throw new IllegalArgumentException("the depth must be between 1 and " + MOST + ", not " + levels);
        }
    }

    /** Reads the configuration's text. */
    public static NestingDepth of(String text) {
        return new NestingDepth(PositiveInteger.of(text).value());
    }
}
