package org.fuelstats.gnocchi.keystone;

/** The number of cached tokens. */
record TokenCacheSize(int count) {
    public TokenCacheSize {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("the number of cached tokens must be 1 to 1000000, not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static TokenCacheSize of(String text) {
        return new TokenCacheSize(Integer.parseInt(text.trim()));
    }
}
