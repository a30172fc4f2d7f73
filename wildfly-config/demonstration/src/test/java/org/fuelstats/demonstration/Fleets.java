package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fleets for the tests, with a fixed end of history. */
final class Fleets {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private Fleets() {}

    static Fleet fleet() {
        return new Fleet(7, NOW);
    }

    static Stream<Installation> installations(int number) {
        Fleet fleet = fleet();
        return IntStream.range(0, number).mapToObj(fleet::installation);
    }

    /** Everything that one installation sends. */
    static List<ObjectNode> requests(Installation installation) {
        List<ObjectNode> requests = new ArrayList<>(ActionHistory.requests(installation, NOW));
        requests.add(StructureDocument.of(installation));
        requests.addAll(Workloads.requests(installation, NOW));
        requests.addAll(HealthChecks.requests(installation, NOW));
        return requests;
    }
}
