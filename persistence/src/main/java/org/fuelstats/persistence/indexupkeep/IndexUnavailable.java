package org.fuelstats.persistence.indexupkeep;

import org.fuelstats.outages.IndexOutage;

/** Elasticsearch is down, or the index does not exist yet. Collected data is safe in the database. */
public class IndexUnavailable extends RuntimeException implements IndexOutage {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable(Throwable cause) {
        super(
                "The index in Elasticsearch is unavailable. Collecting continues and nothing is lost. Retry later.",
                cause);
    }
}
