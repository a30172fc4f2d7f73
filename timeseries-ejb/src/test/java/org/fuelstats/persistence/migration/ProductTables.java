package org.fuelstats.persistence.migration;

import java.sql.Connection;

/** Makes the product's tables in a test's database. */
public final class ProductTables {
    private ProductTables() {}

    public static void create(Connection connection) {
        ChangeLog.apply(connection);
    }
}
