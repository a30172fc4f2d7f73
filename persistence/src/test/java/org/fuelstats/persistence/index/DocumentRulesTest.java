package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules by which values of documents are derived. */
class DocumentRulesTest {
    @Test
    void anInstallationThatStatesNoEnvironmentsHasNone() {
        assertEquals(0, InstallationBinder.environments(0L, 0));
        assertEquals(0, InstallationBinder.environments(0L, 3));
        assertEquals(0, InstallationBinder.environments(null, 3));
        assertEquals(0, InstallationBinder.environments(-1L, 3));
    }

    @Test
    void anInstallationThatStatesEnvironmentsHasAsManyAsItListsAndAtLeastOne() {
        assertEquals(3, InstallationBinder.environments(1L, 3));
        assertEquals(1, InstallationBinder.environments(5L, 1));
        assertEquals(1, InstallationBinder.environments(2L, 0));
    }

    @Test
    void durationIsKnownWhenBothTimesAreAndInOrder() {
        Instant start = Instant.parse("2015-06-20T09:00:00Z");

        assertEquals(1500L, ActionLogBinder.duration(start, start.plusMillis(1500)));
        assertNull(ActionLogBinder.duration(start, null));
        assertNull(ActionLogBinder.duration(null, start));
        assertNull(ActionLogBinder.duration(start, start.minusMillis(1)));
    }

    @Test
    void aStatusLineBeginsWithItsCode() {
        assertEquals(200L, ActionLogBinder.statusCode("200 OK"));
        assertEquals(404L, ActionLogBinder.statusCode("404"));
        assertNull(ActionLogBinder.statusCode("OK"));
        assertNull(ActionLogBinder.statusCode("2000"));
        assertNull(ActionLogBinder.statusCode(null));
    }

    @Test
    void ofALongListOnlyTheFirstItemsAreIndexed() {
        List<Payload> items = Payload.of("{\"clusters\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3}]}")
                .items("clusters");

        assertEquals(2, ClusterFields.first(items, 2).size());
        assertEquals(1L, ClusterFields.first(items, 2).get(0).number("id"));
        assertEquals(3, ClusterFields.first(items, ClusterFields.MOST_CLUSTERS).size());
    }

    @Test
    void optionsThatAreAllOffAreNoneAndOptionsThatArentToldAreNothing() {
        List<String> options = List.of("heat", "sahara", "murano");

        assertEquals(
                List.of("heat", "murano"),
                ClusterFields.chosen(Payload.of("{\"murano\": true, \"heat\": true}"), options));
        assertEquals(List.of("none"), ClusterFields.chosen(Payload.of("{\"sahara\": false}"), options));
        assertEquals(List.of(), ClusterFields.chosen(Payload.of("{\"sahara\": \"yes\", \"ironic\": true}"), options));
        assertEquals(List.of(), ClusterFields.chosen(Payload.of("[]"), options));
    }
}
