package org.fuelstats.analytics.search;

/** The role of the searching user, which limits what a search returns. */
enum SearchRole {
    /** Who hasn't logged in: counts of groups that are large enough, by fields that many installations share. */
    ANYBODY,
    /** A viewer: everything but which installation it is. */
    VIEWER,
    OPERATOR;

    /** The minimum number of installations of a group that is shown to anonymous callers. */
    static final int SMALLEST_GROUP = 5;
}
