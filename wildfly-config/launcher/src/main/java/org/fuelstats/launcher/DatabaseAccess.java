package org.fuelstats.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Address and credentials of a PostgreSQL database. */
public record DatabaseAccess(String url, String user, String password) {

    public DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "not the address of a PostgreSQL database (jdbc:postgresql://…): " + url);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password, so that it can be logged. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
