package org.fuelstats.persistence.index;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How the indexes are named in Elasticsearch. Servers of one database share its indexes; servers of another database on the same
 * Elasticsearch need another prefix, since each database's index maintenance creates, rebuilds and deletes what has its prefix.
 */
public final class IndexSettings {
    private static final String KEY = "fuelstats.elasticsearch.index-prefix";
    private static final Pattern PREFIX = Pattern.compile("([a-z0-9][a-z0-9_-]{0,49})?");

    private IndexSettings() {}

    /** The full name of an index, without the number that follows. */
    public static String prefixed(String index) {
        return Prefix.VALUE + index;
    }

    static String checked(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    KEY + " is \"" + prefix + "\". Use at most 50 lower-case letters, digits,"
                            + " underscores and hyphens, beginning with a letter or a digit, for example \"staging-\".");
        }
        return prefix;
    }

    private static final class Prefix {
        private static final String VALUE = checked(
                ConfigProvider.getConfig().getOptionalValue(KEY, String.class).orElse(""));
    }
}
