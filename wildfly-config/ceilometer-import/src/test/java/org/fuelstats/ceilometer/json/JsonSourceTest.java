package org.fuelstats.ceilometer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTest {
    private static final String OLD =
            "{\"counter_name\": \"cpu\", \"counter_type\": \"cumulative\", \"counter_unit\": \"ns\","
                    + " \"counter_volume\": %s, \"resource_id\": \"r1\", \"project_id\": \"p1\", \"user_id\": null, \"source\": \"openstack\","
                    + " \"timestamp\": \"%s\", \"message_id\": \"m\", \"resource_metadata\": {\"host\": \"compute01\", \"secret\": \"x\"}}";
    private static final String NEW = "{\"id\": \"m\", \"meter\": \"image.size\", \"type\": \"gauge\", \"unit\": \"B\","
            + " \"volume\": %s, \"resource_id\": \"r2\", \"project_id\": \"p2\", \"user_id\": \"u2\", \"source\": \"openstack\","
            + " \"timestamp\": \"%s\", \"metadata\": {\"name\": \"cirros\"}}";

    @TempDir
    Path directory;

    @Test
    void bothFormsOfTheApiAreReadInOrderOfTime() throws Exception {
        Files.writeString(
                directory.resolve("cpu.json"),
                "[" + OLD.formatted("2.5", "2015-03-01T10:10:00") + ",\n"
                        + OLD.formatted("1", "2015-03-01T10:00:00.123456") + "]");
        Files.writeString(directory.resolve("samples.jsonl"), NEW.formatted("9", "2015-03-01T10:05:00+00:00") + "\n");

        List<Item> items = read(directory.toString(), SampleFilter.ALL, 200);

        assertEquals(
                List.of(1.0, 9.0, 2.5),
                items.stream().map(JsonSourceTest::volume).toList());
        Item.Sample first = (Item.Sample) items.get(0);
        assertEquals(
                Instant.parse("2015-03-01T10:00:00.123456Z"), first.position().time());
        assertEquals("cpu", first.meter().name());
        assertEquals("ns", first.meter().unit());
        assertEquals(Optional.of("compute01"), first.metadata().first(List.of("host")));
        assertFalse(first.metadata().values().containsKey("secret"));
        assertEquals("u2", ((Item.Sample) items.get(1)).user());
    }

    @Test
    void moreThanFitsInMemoryIsSortedThroughFilesThatAreGoneAfterwards() throws Exception {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append(OLD.formatted(i, Instant.ofEpochSecond(1_400_000_000L + random.nextInt(100_000))))
                    .append('\n');
        }
        Path file = Files.writeString(directory.resolve("many.json"), lines);

        List<Item> items = read(file.toString(), SampleFilter.ALL, 300);

        assertEquals(5000, items.size());
        for (int i = 1; i < items.size(); i++) {
            assertTrue(items.get(i).position().after(items.get(i - 1).position()));
        }
        assertEquals(5000, items.stream().map(JsonSourceTest::volume).distinct().count());
        assertFalse(Files.exists(directory.resolve("sorting")));
    }

    @Test
    void readingGoesOnAfterAPosition() throws Exception {
        Path file = Files.writeString(
                directory.resolve("a.json"),
                "[" + OLD.formatted("1", "2015-03-01T10:00:00") + "," + OLD.formatted("2", "2015-03-01T10:00:00") + ","
                        + OLD.formatted("3", "2015-03-01T11:00:00") + "]");
        Position second = read(file.toString(), SampleFilter.ALL, 10).get(1).position();

        try (JsonSource source = source(file.toString(), InputStream.nullInputStream(), SampleFilter.ALL, 10)) {
            source.begin(second);
            assertEquals(3.0, volume(source.next()));
            assertEquals(null, source.next());
        }
    }

    @Test
    void whatCantBeASampleIsToldWithItsPlaceAndReason() throws Exception {
        Path file = Files.writeString(
                directory.resolve("bad.json"),
                "[\n" + OLD.formatted("NaN", "2015-03-01T10:00:00") + ",\n"
                        + OLD.formatted("\"7\"", "2015-03-01T10:00:00") + ",\n" + OLD.formatted("1", "yesterday")
                        + ",\n"
                        + OLD.formatted("1", "1969-12-31T23:59:59") + ",\n{}, 5]");

        List<Item> items = read(file.toString(), SampleFilter.ALL, 10);

        assertEquals(6, items.size());
        assertTrue(items.stream().allMatch(Item.Unusable.class::isInstance), items::toString);
        String told = items.toString();
        assertTrue(told.contains("its volume is NaN"), told);
        assertTrue(told.contains("lies before 1970"), told);
        assertTrue(told.contains("bad.json line 4"), told);
        assertTrue(told.contains("its time is missing or can't be read"), told);
    }

    @Test
    void aFileThatIsntJsonIsRefusedWithItsLine() throws Exception {
        Path file = Files.writeString(
                directory.resolve("cut.json"), "[\n" + OLD.formatted("1", "2015-03-01T10:00:00") + ",\n{\"cou");
        IOException refused = assertThrows(IOException.class, () -> read(file.toString(), SampleFilter.ALL, 10));
        assertTrue(refused.getMessage().contains("cut.json can't be read as JSON, line 3"), refused.getMessage());
    }

    @Test
    void onlyTheWantedTimesAndMetersAreRead() throws Exception {
        Path file = Files.writeString(
                directory.resolve("a.json"),
                OLD.formatted("1", "2015-03-01T10:00:00")
                        + NEW.formatted("2", "2015-03-01T10:00:00")
                        + NEW.formatted("3", "2015-03-01T11:00:00")
                        + NEW.formatted("4", "2015-03-01T12:00:00"));
        SampleFilter selection = new SampleFilter(
                Optional.of(Instant.parse("2015-03-01T10:00:00Z")),
                Optional.of(Instant.parse("2015-03-01T12:00:00Z")),
                List.of("image.*", "network"));
        assertEquals(
                List.of(2.0, 3.0),
                read(file.toString(), selection, 10).stream()
                        .map(JsonSourceTest::volume)
                        .toList());
    }

    @Test
    void theStandardInputIsKnownAgainByItsContent() throws Exception {
        assertEquals(
                identity(OLD.formatted("1", "2015-03-01T10:00:00")),
                identity(OLD.formatted("1", "2015-03-01T10:00:00")));
        assertNotEquals(
                identity(OLD.formatted("1", "2015-03-01T10:00:00")),
                identity(OLD.formatted("2", "2015-03-01T10:00:00")));
    }

    private String identity(String content) throws IOException {
        try (JsonSource source =
                source("-", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), SampleFilter.ALL, 10)) {
            return source.identity();
        }
    }

    private List<Item> read(String given, SampleFilter selection, int inMemory) throws IOException {
        List<Item> items = new ArrayList<>();
        try (JsonSource source = source(given, InputStream.nullInputStream(), selection, inMemory)) {
            source.begin(Position.START);
            for (Item item = source.next(); item != null; item = source.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private JsonSource source(String given, InputStream in, SampleFilter selection, int inMemory) throws IOException {
        return new JsonSource(given, in, selection, Set.of("host", "name"), directory.resolve("sorting"), inMemory);
    }

    private static Double volume(Item item) {
        return ((Item.Sample) item).volume();
    }
}
