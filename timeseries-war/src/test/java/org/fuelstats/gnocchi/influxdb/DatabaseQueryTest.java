package org.fuelstats.gnocchi.influxdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseQueryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE DATABASE my_db",
                "create database my_db;",
                " Create  Database \"my_db\" ; ",
            })
    void databasesAreCreated(String query) {
        assertEquals(Optional.of("my_db"), DatabaseQuery.created(query));
    }

    @Test
    void aQuotedNameMayHoldAnything() {
        assertEquals(Optional.of("my \"db"), DatabaseQuery.created("CREATE DATABASE \"my \\\"db\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SHOW DATABASES",
                "CREATE DATABASE",
                "CREATE DATABASE 1a",
                "CREATE DATABASE a b",
                "x CREATE DATABASE a"
            })
    void nothingElseIsUnderstood(String query) {
        assertEquals(Optional.empty(), DatabaseQuery.created(query));
    }
}
