package org.fuelstats.nailgun.inventory;

import java.sql.SQLException;

/** Nailgun's database could not be read. The cause tells whether that passes. */
public final class InventoryUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InventoryUnreadable(SQLException cause) {
        super("Nailgun's tables could not be read: " + cause.getMessage(), cause);
    }
}
