package org.fuelstats.gnocchi.keystone;

/** How many tokens are remembered. */
public record CachedTokens(int count) {
    public CachedTokens {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("1 to 1000000 tokens can be remembered, not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static CachedTokens of(String text) {
        return new CachedTokens(Integer.parseInt(text.trim()));
    }
}
