package org.fuelstats.analytics.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.fuelstats.analytics.reports.engine.ClassesDimension.NumberClass;
import org.fuelstats.analytics.reports.query.Canned;
import org.junit.jupiter.api.Test;

class ClassesDimensionTest {
    @Test
    void classesBearTheirNumbersAndTheLastOneHasNoEnd() {
        assertEquals(
                List.of("0", "1–4", "5–9", "10", "11 or more"),
                NumberClass.from(0, 1, 5, 10, 11).stream()
                        .map(NumberClass::name)
                        .toList());
    }

    @Test
    void theDocumentsOfAClassLieBetweenItsBorders() {
        Dimension nodes = Dimension.classes("nodes", "Nodes", "nodes_num", 0, 1, 5);

        assertEquals(
                Canned.json("{\"range\": {\"clusters.nodes_num\": {\"gte\": 1, \"lt\": 5}}}"),
                nodes.documents(Subject.ENVIRONMENTS, "1–4"));
        assertEquals(
                Canned.json("{\"range\": {\"clusters.nodes_num\": {\"gte\": 5}}}"),
                nodes.documents(Subject.ENVIRONMENTS, "5 or more"));
    }

    @Test
    void rowsAreInTheOrderOfTheClasses() {
        Dimension nodes = Dimension.classes("nodes", "Nodes", "nodes_num", 0, 5, 10);

        assertEquals(
                List.of("0–4", "5–9", "10 or more"),
                Stream.of("10 or more", "0–4", "5–9")
                        .map(name -> Canned.row("nodes", name, "number", 1L))
                        .sorted(Dimension.order(List.of(nodes), "number"))
                        .map(row -> row.get("nodes"))
                        .toList());
    }
}
