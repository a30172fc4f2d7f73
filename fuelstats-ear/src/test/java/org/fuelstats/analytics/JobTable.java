package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fuelstats.launcher.DatabaseAccess;

/** The rows of jobs, read and changed past the API. */
record JobTable(DatabaseAccess database) {
    /** Makes a job look as a server leaves it that has gone for good while it ran the job for the so many-th time. */
    void leave(String id, int attempts) throws Exception {
        update(
                "update job set run = gen_random_uuid(), node = 'gone', attempts = " + attempts
                        + ", lease_until = now() - interval '1 second' where id = ?",
                id);
    }

    long attempts(String id) throws Exception {
        return number("select attempts from job where id = '" + id + "'");
    }

    /** So many action logs of one installation, each of about a kilobyte; its name. */
    String insertLogs(int count) throws Exception {
        String masterNode = UUID.randomUUID().toString();
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into action_logs (master_node_uid, external_id, body) select ?, n,"
                                + " json_build_object('text', repeat('x', 800)) from generate_series(1, ?) n")) {
            insert.setString(1, masterNode);
            insert.setInt(2, count);
            assertEquals(count, insert.executeUpdate());
        }
        return masterNode;
    }

    /** The nodes that run jobs. */
    Set<String> nodes() throws Exception {
        Set<String> nodes = new TreeSet<>();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement("select node from job where state = 'running'");
                ResultSet row = select.executeQuery()) {
            while (row.next()) nodes.add(row.getString(1));
        }
        return nodes;
    }

    long count(String state) throws Exception {
        return number("select count(*) from job where state = '" + state + "'");
    }

    long number(String sql) throws Exception {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    void update(String sql, String id) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }
}
