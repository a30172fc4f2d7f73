package org.fuelstats.collector.limits;

/** Levels of nesting in the configuration; bounded, because reading a document takes a part of the stack per level. */
public record Depth(int levels) {
    private static final int MOST = 500;

    public Depth {
        if (levels < 1 || levels > MOST) {
            throw new IllegalArgumentException("the depth has to be between 1 and " + MOST + ", not " + levels);
        }
    }

    /** Reads the configuration's text. */
    public static Depth of(String text) {
        return new Depth(Count.of(text).value());
    }
}
