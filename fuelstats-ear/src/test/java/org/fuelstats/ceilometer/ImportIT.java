package org.fuelstats.ceilometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fuelstats.ceilometer.OldDatabase.Row;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.StoreCommand;
import org.fuelstats.launcher.DatabaseAccess;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EndToEnd
class ImportIT {
    private static final long BEGIN = 1_425_168_000L;
    private static final int STEP = 300;
    private static final String METADATA =
            "{\"display_name\": \"web\", \"host\": \"compute01\", \"flavor\": {\"id\": \"1\", \"name\": \"m1.tiny\"}}";

    @TempDir
    Path directory;

    @Test
    void aDatabaseSinceJunoIsImportedHoweverOftenTheCommandIsKilled(RunningSystem system) throws Exception {
        OldDatabase database = new OldDatabase(system.createDatabase("ceilometer_kilo"));
        database.makeNormalised("timestamp");
        List<String> instances = IntStream.range(0, 20)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        database.execute(
                "insert into meter (name, type, unit) values ('cpu_util', 'gauge', '%'), ('disk/read', 'delta', 'B')");
        for (String instance : instances) {
            database.execute("insert into resource (resource_id, user_id, project_id, resource_metadata) values ('"
                    + instance + "', 'u', null, '" + METADATA + "')");
        }
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int time = 0; time < 1500; time++) {
            for (int resource = 1; resource <= 20; resource++) {
                rows.add(new Row(1, resource, BEGIN + time * STEP, random.nextInt(10_000) / 100.0));
                rows.add(new Row(2, resource, BEGIN + time * STEP, -random.nextInt(1000)));
            }
        }
        // The order of ids isn't that of times.
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        database.add(shuffled);
        database.execute(
                "insert into sample (meter_id, resource_id, timestamp, volume) values (1, 1, null, 1), (1, 1, '2015-03-01', 'NaN'),"
                        + " (1, null, '2015-03-01', 1), (1, 2, '1969-01-01', 1)");

        String[] options = options(database.access(), "--batch", "500");
        int kills = 0;
        for (long length = 0; kills < 4; kills++) {
            StoreCommand killed =
                    StoreCommand.start("import-ceilometer", system, environment(database.access()), options);
            long before = length;
            Await.upTo(Duration.ofSeconds(90), "the import goes on")
                    .until(() -> notedLength() > before || !killed.running());
            killed.kill();
            length = notedLength();
        }
        StoreCommand last = StoreCommand.start("import-ceilometer", system, environment(database.access()), options);
        assertEquals(3, last.await(), last::output);
        assertTrue(last.output().contains("Going on after"), last::output);
        assertTrue(last.output().contains("(60,000 with those of earlier runs)"), last::output);
        assertTrue(last.output().contains("Passed over: 4."), last::output);
        assertEquals(
                5, Files.readAllLines(directory.resolve("state/rejects.csv")).size());
        assertEquals(
                41, Files.readAllLines(directory.resolve("state/entities.csv")).size());

        Stored stored = new Stored(system);
        for (int resource = 1; resource <= 20; resource++) {
            JsonNode instance = stored.resource("instance", instances.get(resource - 1));
            assertEquals("web", instance.path("display_name").asText());
            assertEquals("none", instance.path("project_id").asText());
            assertEquals("2015-03-01 00:00:00", instance.path("started_at").asText());
            assertEquals(expected(rows, 1, resource), stored.means(instance, "cpu_util", STEP));
            assertEquals(expected(rows, 2, resource), stored.means(instance, "disk_read", STEP));
        }

        StoreCommand again = StoreCommand.start("import-ceilometer", system, environment(database.access()), options);
        assertEquals(3, again.await(), again::output);
        assertTrue(again.output().contains("Imported: 0 samples"), again::output);
    }

    @Test
    void timesInSecondsAsMySqlHadThemAreReadExactly(RunningSystem system) throws Exception {
        OldDatabase database = new OldDatabase(system.createDatabase("ceilometer_seconds"));
        database.makeNormalised("numeric(20,6)");
        database.execute(
                "insert into meter (name) values ('image.size')",
                "insert into resource (resource_id, resource_metadata) values ('text id of an image', '{\"name\": \"cirros\"')",
                "insert into sample (meter_id, resource_id, timestamp, volume) values (1, 1, 1425168000.123456, 7),"
                        + " (1, 1, 1425168000.123457, 9)");
        StoreCommand command = StoreCommand.start(
                "import-ceilometer", system, environment(database.access()), options(database.access()));
        assertEquals(0, command.await(), command::output);
        List<String> entity = List.of(Files.readAllLines(directory.resolve("state/entities.csv"))
                .get(1)
                .split(","));
        assertEquals(List.of("text id of an image", "image"), entity.subList(1, 3));
        Stored stored = new Stored(system);
        JsonNode image = stored.resource("image", entity.get(0));
        assertEquals("2015-03-01 00:00:00.123456", image.path("started_at").asText());
        assertEquals(Map.of(Instant.ofEpochSecond(BEGIN), 8.0), stored.means(image, "image.size", STEP));
    }

    @Test
    void theOldSingleTableIsImported(RunningSystem system) throws Exception {
        OldDatabase database = new OldDatabase(system.createDatabase("ceilometer_havana"));
        database.makeOneTable();
        String volume = UUID.randomUUID().toString();
        database.execute(
                "insert into meter (counter_name, user_id, project_id, resource_id, resource_metadata, counter_volume,"
                        + " timestamp) values ('volume.size', 'u', 'p', '" + volume
                        + "', '{\"display_name\": \"data\"}', 5,"
                        + " '2013-11-01 12:00:00'), ('other', 'u', 'p', '" + volume
                        + "', null, 1, '2013-11-01 12:00:00')");
        StoreCommand command = StoreCommand.start(
                "import-ceilometer",
                system,
                environment(database.access()),
                options(database.access(), "--meters", "volume*"));
        assertEquals(0, command.await(), command::output);
        Stored stored = new Stored(system);
        JsonNode resource = stored.resource("volume", volume);
        assertEquals("data", resource.path("display_name").asText());
        assertEquals(1, resource.path("entities").size());
        assertEquals(Map.of(Instant.parse("2013-11-01T12:00:00Z"), 5.0), stored.means(resource, "volume.size", STEP));
    }

    @Test
    void aDatabaseOfAnotherFormIsRefusedWithWhatIsMissing(RunningSystem system) throws Exception {
        DatabaseAccess database = system.createDatabase("ceilometer_other");
        new OldDatabase(database).execute("create table sample (id int, timestamp timestamp)");
        StoreCommand command =
                StoreCommand.start("import-ceilometer", system, environment(database), options(database));
        assertEquals(1, command.await());
        assertTrue(command.output().contains("sample.counter_name"), command::output);
        assertTrue(command.output().contains("resource.internal_id"), command::output);
    }

    @Test
    void answersOfTheApiAreImportedAndAResourceThatIsThereGetsWhatItLacks(RunningSystem system) throws Exception {
        String account = UUID.randomUUID().toString().replace("-", "");
        Files.createDirectories(directory.resolve("answers"));
        List<Row> rows = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int time = 999; time >= 0; time--) {
            rows.add(new Row(1, 1, BEGIN + time * STEP, time / 4.0));
            answers.add(oldSample("storage.objects", account, BEGIN + time * STEP, time / 4.0));
        }
        Files.writeString(directory.resolve("answers/objects.json"), "[" + String.join(", ", answers) + "]");
        StoreCommand first = importJson(system, "answers", "first");
        assertEquals(0, first.await(), first::output);

        Files.writeString(directory.resolve("size.json"), oldSample("storage.objects.size", account, BEGIN, 3));
        StoreCommand second = importJson(system, "size.json", "second");
        assertEquals(0, second.await(), second::output);

        Stored stored = new Stored(system);
        String id = account.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        JsonNode resource = stored.resource("swift_account", id);
        assertEquals(2, resource.path("entities").size());
        assertEquals(expected(rows, 1, 1), stored.means(resource, "storage.objects", STEP));
        assertEquals(Map.of(Instant.ofEpochSecond(BEGIN), 3.0), stored.means(resource, "storage.objects.size", STEP));
    }

    @Test
    void aSampleThatTheStoreRefusesIsPassedOverAndItsNeighboursAreStored(RunningSystem system) throws Exception {
        String id = UUID.randomUUID().toString();
        Files.writeString(
                directory.resolve("future.json"),
                oldSample("energy", id, BEGIN, 1)
                        + oldSample("energy", id, BEGIN + STEP, 2)
                        + oldSample("energy", id, 7_258_118_400L, 3));
        StoreCommand command = importJson(system, "future.json", "state");
        assertEquals(3, command.await(), command::output);
        Stored stored = new Stored(system);
        assertEquals(
                Map.of(Instant.ofEpochSecond(BEGIN), 1.0, Instant.ofEpochSecond(BEGIN + STEP), 2.0),
                stored.means(stored.resource("generic", id), "energy", STEP));
        assertTrue(
                Files.readString(directory.resolve("state/rejects.csv")).contains("too far in the future"),
                () -> "the reject's reason is the store's");
    }

    private StoreCommand importJson(RunningSystem system, String file, String state) throws Exception {
        return StoreCommand.start(
                "import-ceilometer",
                system,
                Map.of(),
                "--from",
                "json",
                directory.resolve(file).toString(),
                "--state",
                directory.resolve(state).toString());
    }

    private String[] options(DatabaseAccess database, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--from",
                "sql",
                database.url(),
                "--source-user",
                database.user(),
                "--state",
                directory.resolve("state").toString()));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private static Map<String, String> environment(DatabaseAccess database) {
        return Map.of("FUELSTATS_SOURCE_PASSWORD", database.password());
    }

    /** How far the import has noted to have come, in digits that only grow. */
    private long notedLength() {
        try {
            Path state = directory.resolve("state/state.json");
            return Files.exists(state)
                    ? new com.fasterxml.jackson.databind.ObjectMapper()
                            .readTree(state.toFile())
                            .path("imported")
                            .longValue()
                    : 0;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<Instant, Double> expected(List<Row> rows, int meter, int resource) {
        Map<Instant, Double> values = new TreeMap<>();
        rows.stream()
                .filter(row -> row.meter() == meter && row.resource() == resource)
                .forEach(row -> values.put(Instant.ofEpochSecond(row.seconds()), row.volume()));
        return values;
    }

    private static String oldSample(String meter, String resource, long seconds, double volume) {
        return "{\"counter_name\": \"" + meter
                + "\", \"counter_type\": \"gauge\", \"counter_unit\": \"x\", \"counter_volume\": "
                + volume + ", \"resource_id\": \"" + resource
                + "\", \"project_id\": \"p\", \"user_id\": null, \"timestamp\": \""
                + Instant.ofEpochSecond(seconds).toString().replace("Z", "") + "\", \"resource_metadata\": {}}\n";
    }
}
