package org.fuelstats.persistence.index;

import org.fuelstats.settings.SettingsReader;

/**
 * The names of the indexes in Elasticsearch. Servers of one database share its indexes; servers of another database on the same
 * Elasticsearch need another prefix, since each database's index maintenance creates, rebuilds and deletes what has its prefix.
 */
public final class IndexNames {
    private IndexNames() {}

    /** The full name of an index, without the number that follows. */
    public static String prefixed(String index) {
        return Prefix.TEXT + index;
    }

    /** Read when the first index is named: Hibernate Search asks for names before anything can be injected. */
    private static final class Prefix {
        private static final String TEXT = SettingsReader.read(IndexSettings.class)
                .prefix()
                .map(IndexPrefix::text)
                .orElse("");
    }
}
