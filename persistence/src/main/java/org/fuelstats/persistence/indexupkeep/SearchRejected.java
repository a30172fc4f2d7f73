package org.fuelstats.persistence.indexupkeep;

/** Elasticsearch is there, and refuses a search as invalid. */
public class SearchRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SearchRejected(Throwable cause) {
        super("Elasticsearch rejected the search as invalid", cause);
    }
}
