package org.fuelstats.collector.limits;

/** Levels of nesting in the configuration; bounded, because reading a document takes a part of the stack per level. */
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
