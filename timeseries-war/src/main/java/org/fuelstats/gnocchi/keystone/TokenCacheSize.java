package org.fuelstats.gnocchi.keystone;

/** How many tokens are cached. */
public record TokenCacheSize(int count) {
    public TokenCacheSize {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("1 to 1000000 tokens can be remembered, not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static TokenCacheSize of(String text) {
        return new TokenCacheSize(Integer.parseInt(text.trim()));
    }
}
