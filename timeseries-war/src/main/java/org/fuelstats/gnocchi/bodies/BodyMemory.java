package org.fuelstats.gnocchi.bodies;

/** How much memory the bodies of all requests in work may take together: a number of bytes in the configuration. */
public record BodyMemory(int bytes) {
    /** Less would keep a single body of the largest size from being read. */
    private static final int LEAST = 16 << 20;

    public BodyMemory {
        if (bytes < LEAST) {
            throw new IllegalArgumentException(
                    "the memory for bodies has to be 16 MiB or more, not " + bytes + " bytes");
        }
    }

    /** Reads the configuration's text. */
    public static BodyMemory of(String text) {
        return new BodyMemory(BodyLimit.bytes(text));
    }
}
