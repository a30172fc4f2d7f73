package org.fuelstats.persistence.index;

/**
 * How many nested documents one document may still have. Elasticsearch refuses a document with more than its limit
 * (see index-settings.json, which stands above this), and a refused document would be missing from every report.
 */
final class NestedBudget {
    /** The most environments and nodes of one installation that are indexed. */
    static final int MOST = 20_000;

    private int left = MOST;

    /** Takes one; false when none is left. */
    boolean take() {
        if (left == 0) return false;
        left--;
        return true;
    }
}
