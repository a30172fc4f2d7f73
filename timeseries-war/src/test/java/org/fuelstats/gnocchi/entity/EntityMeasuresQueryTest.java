package org.fuelstats.gnocchi.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMeasuresQueryTest {
    private static final Archive MINUTES = Archive.of(Granularity.ofSeconds(60), 60);
    private static final ArchivePolicy POLICY = EntityPolicies.of(MINUTES);
    private static final long NOW = Epoch.nanos(Instant.parse("2013-01-01T13:00:00Z"));

    @Test
    void withoutArgumentsEverythingIsWantedAsItCame() {
        assertEquals(new EntityMeasuresQuery(Optional.of(TimeSpan.ALWAYS), Optional.empty(), Optional.empty()), read());
    }

    @Test
    void startAndStopBoundTheSpan() {
        Optional<TimeSpan> hour = Optional.of(new TimeSpan(
                Epoch.nanos(Instant.parse("2013-01-01T12:00:00Z")),
                Epoch.nanos(Instant.parse("2013-01-01T13:00:00Z"))));

        assertEquals(
                hour,
                read("start", "2013-01-01 12:00:00", "stop", "2013-01-01T14:00:00+01:00")
                        .span());
        assertEquals(hour, read("start", "1357041600", "stop", "now").span());
        assertEquals(
                hour, read("start", "-1 hour", "stop", "2013-01-01T13:00:00Z").span());
    }

    @Test
    void aMethodAsksForBuckets() {
        assertEquals(
                Optional.of(AggregationMethod.of(PlainStatistic.MAX)),
                read("aggregation", "max").method());
    }

    @Test
    void anIntervalAsksForOneArchiveByMeanUnlessAMethodIsNamed() {
        EntityMeasuresQuery query = read("granularity", "1 minute");

        assertEquals(Optional.of(MINUTES), query.archive());
        assertEquals(Optional.of(AggregationMethod.of(PlainStatistic.MEAN)), query.method());
    }

    @Test
    void otherArgumentsArePassedOver() {
        assertEquals(read(), read("end", "x", "refresh", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "start, foo",
        "stop, 2013-13-01",
        "stop, 0001-01-01",
        "aggregation, foo",
        "aggregation, ''",
        "aggregation, rate:mean",
        "aggregation, 95pct",
        "granularity, 61",
        "granularity, -1",
        "granularity, foo",
        "granularity, 20 years"
    })
    void anArgumentThatCantBeIsRefusedByName(String name, String value) {
        ApiError error = assertThrows(ApiError.class, () -> read(name, value));

        assertTrue(error.getMessage().startsWith("Argument value error: "), error.getMessage());
    }

    @Test
    void nothingLiesInASpanThatEndsBeforeItBegins() {
        assertEquals(
                Optional.empty(),
                read("start", "2013-01-02", "stop", "2013-01-01").span());
    }

    private static EntityMeasuresQuery read(String... arguments) {
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            map.add(arguments[i], arguments[i + 1]);
        }
        return EntityMeasuresQuery.read(map, POLICY, NOW);
    }
}
