package org.fuelstats.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Who has used Gnocchi's command line client goes on using it. */
@EndToEnd
@TestInstance(Lifecycle.PER_CLASS) // one user for all tests
class GnocchiClientIT {
    private final GnocchiCommand gnocchi;
    private String policy;

    GnocchiClientIT(RunningSystem system) throws Exception {
        this.gnocchi = new GnocchiCommand(system);
    }

    @BeforeEach
    void nameAPolicy() {
        policy = "client-" + UUID.randomUUID();
    }

    @Test
    void theServerIsAskedWhatItCanDo() throws Exception {
        assertTrue(gnocchi.run("capabilities", "list").contains("rate:99pct"));
        assertTrue(gnocchi.table("status").has("storage/total number of measures to process"));
    }

    @Test
    void theServersVersionIsFoundAtItsRootAsCeilometerLooksForIt() throws Exception {
        assertEquals("4.7.0", gnocchi.table("server", "version").get("version").asText());
    }

    @Test
    void policiesAreMadeListedShownChangedAndDeleted() throws Exception {
        JsonNode made = makePolicy("granularity:1m,points:100");
        assertTrue(made.get("definition").toString().contains("1:40:00"), made::toString);

        assertTrue(
                names(gnocchi.table("archive-policy", "list")).containsAll(List.of("low", "medium", "high", policy)));
        JsonNode shown = gnocchi.table("archive-policy", "show", policy);
        assertTrue(shown.get("definition").toString().contains("1:40:00"), shown::toString);

        JsonNode longer = gnocchi.table("archive-policy", "update", policy, "-d", "granularity:1m,points:200");
        assertTrue(longer.get("definition").toString().contains("3:20:00"), longer::toString);

        gnocchi.run("archive-policy", "delete", policy);
        assertFalse(names(gnocchi.table("archive-policy", "list")).contains(policy));
    }

    @Test
    void measuresAreSentAndShown() throws Exception {
        makePolicy("granularity:1m,points:100");
        JsonNode metric = gnocchi.table("metric", "create", "cpu", "--archive-policy-name", policy, "--unit", "ns");
        String id = metric.get("id").asText();
        assertEquals("ns", metric.get("unit").asText());

        gnocchi.run(
                "measures",
                "add",
                id,
                "-m",
                "2015-03-06T14:33:57@43.1",
                "-m",
                "2015-03-06T14:34:12@12",
                "-m",
                "2015-03-06T14:34:20@2");

        JsonNode mean = gnocchi.table("measures", "show", id);
        assertEquals(2, mean.size(), mean::toString);
        assertEquals("2015-03-06T14:34:00+00:00", mean.get(1).get("timestamp").asText());
        assertEquals(60, mean.get(1).get("granularity").asDouble());
        assertEquals(7, mean.get(1).get("value").asDouble());
        JsonNode max = gnocchi.table(
                "measures",
                "show",
                id,
                "--aggregation",
                "max",
                "--granularity",
                "60",
                "--start",
                "2015-03-06T14:34:00",
                "--stop",
                "2015-03-06T14:35:00",
                "--refresh");
        assertEquals(1, max.size(), max::toString);
        assertEquals(12, max.get(0).get("value").asDouble());
        JsonNode month = gnocchi.table("measures", "show", id, "--granularity", "60", "--resample", "M");
        assertEquals("2015-03-01T00:00:00+00:00", month.get(0).get("timestamp").asText());
    }

    @Test
    void metricsAreListedShownAndDeleted() throws Exception {
        makePolicy("granularity:1m,points:100");
        String id = gnocchi.table("metric", "create", "net", "--archive-policy-name", policy)
                .get("id")
                .asText();

        assertEquals(
                policy,
                gnocchi.table("metric", "show", id).get("archive_policy/name").asText());
        assertTrue(StreamSupport.stream(gnocchi.table("metric", "list").spliterator(), false)
                .anyMatch(metric -> metric.get("id").asText().equals(id)));
        assertTrue(gnocchi.refused("archive-policy", "delete", policy).contains("in use"));

        gnocchi.run("metric", "delete", id);
        assertTrue(gnocchi.refused("metric", "show", id).contains("HTTP 404"));
    }

    @Test
    void measuresOfManyMetricsAreSentInOneRequest(@TempDir Path folder) throws Exception {
        makePolicy("granularity:1m,points:100");
        String one = gnocchi.table("metric", "create", "--archive-policy-name", policy)
                .get("id")
                .asText();
        String two = gnocchi.table("metric", "create", "--archive-policy-name", policy)
                .get("id")
                .asText();
        Path batch = Files.writeString(folder.resolve("batch.json"), """
                {"%s": [{"timestamp": "2015-03-06T14:33:57", "value": 43.1}],
                 "%s": [{"timestamp": "2015-03-06T14:33:57", "value": 2}]}""".formatted(one, two));

        gnocchi.run("measures", "batch-metrics", batch.toString());

        assertEquals(
                43.1, gnocchi.table("measures", "show", one).get(0).get("value").asDouble());
        assertEquals(
                2, gnocchi.table("measures", "show", two).get(0).get("value").asDouble());
    }

    @Test
    void aMistakeIsExplained() throws Exception {
        assertTrue(gnocchi.refused("metric", "create", "--archive-policy-name", policy)
                .contains(policy));
        assertTrue(gnocchi.refused("measures", "show", UUID.randomUUID().toString())
                .contains("HTTP 404"));
        assertTrue(gnocchi.refused("archive-policy", "create", "low", "-d", "granularity:1m,points:1")
                .contains("already exists"));
    }

    private JsonNode makePolicy(String definition) throws Exception {
        return gnocchi.table("archive-policy", "create", policy, "-d", definition, "-m", "mean", "-m", "max");
    }

    private static List<String> names(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("name").asText())
                .toList();
    }
}
