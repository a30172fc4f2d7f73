package org.fuelstats.persistence.database;

/**
 * Facts of the installation that sent an entity, loaded with the entity as JSON: the table {@code installation_size} has them in narrow
 * rows, so that a document can be built without reading a structure.
 */
public final class InstallationFacts {
    /** The formula of a column; of a table that has the column {@code master_node_uid}. Null when the installation isn't known yet. */
    public static final String FORMULA = "(select cast(json_build_object('release', known.release,"
            + " 'filtered', known.filtered, 'edition', known.edition) as text)"
            + " from installation_size known where known.master_node_uid = master_node_uid)";

    /** The name used if an installation did not report its release. */
    public static final String UNKNOWN_RELEASE = "unknown";

    private InstallationFacts() {}
}
