package org.fuelstats.persistence.database;

/**
 * What an entity brings along of the installation that sent it, as a JSON text: the table {@code installation_size} has it in narrow
 * rows, so that a document can be made without reading a structure.
 */
public final class InstallationFacts {
    /** The formula of a column; of a table that has the column {@code master_node_uid}. Null when the installation isn't known yet. */
    public static final String FORMULA = "(select cast(json_build_object('release', known.release,"
            + " 'filtered', known.filtered, 'edition', known.edition) as text)"
            + " from installation_size known where known.master_node_uid = master_node_uid)";

    /** The word for a release that an installation didn't tell. */
    public static final String UNKNOWN_RELEASE = "unknown";

    private InstallationFacts() {}
}
