package org.fuelstats.gnocchiimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.client.TextIds;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.StoreCommand;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EndToEnd
class ImportGnocchiIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final RunningSystem system;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String typed = UUID.randomUUID().toString();
    private final String others = UUID.randomUUID().toString();
    private final String ofText;

    ImportGnocchiIT(RunningSystem system) {
        this.system = system;
        this.ofText = TextIds.resource("disk-" + run, system.operator()).toString();
    }

    @Test
    void aServerIsCopiedAndWhatIsNewIsCopiedByTheNextRun() throws Exception {
        try (GnocchiStandIn gnocchi = GnocchiStandIn.start(names())) {
            StoreCommand first = copy(gnocchi);

            assertEquals(3, first.await(), first::output);
            for (String expected : List.of(
                    "2 archive policies",
                    "1 archive policy rules",
                    "1 resource types",
                    "3 resources",
                    "3 metrics",
                    "3 measures",
                    "Archive policy low: an archive policy of this name with another definition is there, which counts",
                    "the archive policy rates-" + run + " keeps no aggregates that can be measures again",
                    "Resource somebody's: its id was made of a text and its creator")) {
                assertTrue(first.output().contains(expected), () -> expected + " is not in " + first.output());
            }
            JsonNode instance = get("/v1/resource/moved_" + run + "/" + typed);
            assertEquals("h1", instance.path("host").asText());
            assertEquals(4, instance.path("cores").asInt());
            assertEquals(
                    ofText, get("/v1/resource/generic/disk-" + run).path("id").asText());
            assertEquals(
                    others, get("/v1/resource/generic/" + others).path("id").asText());
            String cpu = instance.path("metrics").path("cpu").asText();
            assertEquals("%", get("/v1/metric/" + cpu).path("unit").asText());
            // The archive of one minute holds five points up to the newest one.
            assertEquals(List.of(3.0, 5.0), values(cpu, 60));
            assertEquals(List.of(1.0, 4.0), values(cpu, 300));

            // Killed while it wrote a line, before anything of the next run was written.
            Files.writeString(directory.resolve("metrics.csv"), "half a li", StandardOpenOption.APPEND);
            gnocchi.add(
                    "/v1/metric/METRIC-1/measures?aggregation=mean".replace("METRIC-1", names().get("METRIC-1")),
                    "[\"2026-01-01T00:08:00+00:00\", 60.0, 7.0]");
            StoreCommand second = copy(gnocchi);

            assertEquals(3, second.await(), second::output);
            assertEquals(List.of(3.0, 5.0, 7.0), values(cpu, 60));
            assertEquals(List.of(1.0, 5.0), values(cpu, 300));
            assertTrue(second.output().contains("2 measures"), second::output);
            assertTrue(
                    !second.output().contains(" metrics\n") && !second.output().contains("resources\n"),
                    second::output);
        }
    }

    private StoreCommand copy(GnocchiStandIn gnocchi) throws Exception {
        return StoreCommand.start(
                "import-gnocchi", system, Map.of(), "--from", gnocchi.address(), "--state", directory.toString());
    }

    private Map<String, String> names() {
        return Map.of(
                "RUN", run,
                "TEXT-UUID", ofText,
                "UUID-A", typed,
                "UUID-B", others,
                "METRIC-1", "11111111-1111-4111-8111-111111111111",
                "METRIC-2", "22222222-2222-4222-8222-222222222222",
                "METRIC-3", "33333333-3333-4333-8333-333333333333");
    }

    private List<Double> values(String metric, int granularity) throws Exception {
        List<Double> values = new ArrayList<>();
        for (JsonNode point :
                get("/v1/metric/" + metric + "/measures?refresh=true&aggregation=mean&granularity=" + granularity)) {
            values.add(point.get(2).doubleValue());
        }
        return values;
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = system.getAsOperator(system.metrics(path));
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--endpoint https://127.0.0.1:8041 | --from is missing",
                "--from gnocchi:8041 | It must be the http or https address of the Gnocchi server",
                "--from http://127.0.0.1:8041 | --endpoint is missing",
                "--from http://127.0.0.1:8041 --connections 0 | --connections must be 1 to 32.",
                "--from http://127.0.0.1:8041 --endpoint http://x | --endpoint must be the https address",
                "--from http://127.0.0.1:8041 --endpoint https://x | FUELSTATS_PASSWORD",
                "--fast | Unknown option --fast"
            })
    void aMistakeIsToldInASentence(String words, String sentence) throws Exception {
        StoreCommand wrong = StoreCommand.bare("import-gnocchi", words.split(" "));
        assertEquals(2, wrong.await(), wrong::output);
        assertTrue(wrong.output().contains(sentence), wrong::output);
        assertEquals(1, wrong.output().lines().count(), wrong::output);
    }
}
