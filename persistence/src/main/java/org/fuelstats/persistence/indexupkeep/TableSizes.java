package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.fuelstats.persistence.database.Database;

/** Row counts of the indexed tables. */
@ApplicationScoped
public class TableSizes {
    @Inject
    private Database database;

    boolean hasRows(IndexedTable table) {
        return number("select count(*) from (select from " + table.table() + " limit 1) row") > 0;
    }

    public long rows(IndexedTable table) {
        return number("select count(*) from " + table.table());
    }

    private long number(String sql) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
