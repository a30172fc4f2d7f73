package org.fuelstats.ceilometer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.launcher.DatabaseAccess;

/** A database as a release of Ceilometer made it, with the tables and columns that matter. */
record OldDatabase(DatabaseAccess access) {

    /** As since Juno, with times as PostgreSQL had them. */
    void makeNormalised(String timeType) throws SQLException {
        execute(
                "create table meter (id serial primary key, name varchar(255) not null, type varchar(255), unit varchar(255),"
                        + " unique (name, type, unit))",
                "create table resource (internal_id serial primary key, resource_id varchar(255), user_id varchar(255),"
                        + " project_id varchar(255), source_id varchar(255), resource_metadata text, metadata_hash varchar(32))",
                "create table sample (id bigserial primary key, meter_id int references meter, resource_id int references"
                        + " resource, timestamp " + timeType + ", recorded_at " + timeType
                        + ", volume double precision,"
                        + " message_signature varchar(1000), message_id varchar(128))",
                "create index ix_sample_timestamp on sample (timestamp)");
    }

    /** As up to Havana. */
    void makeOneTable() throws SQLException {
        execute("create table meter (id serial primary key, counter_name varchar(255), user_id varchar(255), project_id"
                + " varchar(255), resource_id varchar(255), resource_metadata text, counter_type varchar(255), counter_unit"
                + " varchar(255), counter_volume double precision, timestamp timestamp, message_signature varchar(1000),"
                + " message_id varchar(1000))");
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One sample as somebody who wrote it down would. */
    record Row(int meter, int resource, long seconds, double volume) {}

    /** Adds samples to a database whose times are PostgreSQL's. */
    void add(List<Row> rows) throws SQLException {
        try (Connection connection = access.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into sample (meter_id, resource_id, timestamp, volume) values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Row row : rows) {
                insert.setInt(1, row.meter());
                insert.setInt(2, row.resource());
                insert.setObject(3, LocalDateTime.ofEpochSecond(row.seconds(), 0, ZoneOffset.UTC));
                insert.setDouble(4, row.volume());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
