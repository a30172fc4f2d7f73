package org.fuelstats.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bodies are written by hand: they have to be the JSON they should be. */
class MeasuresBufferTest {
    @Test
    void timestampsAndValuesAreWrittenToTheLastDigit() {
        MeasuresBuffer json = new MeasuresBuffer();
        json.begin();
        json.metric(MeasuresBuffer.ascii("m"));
        json.point(true, LocalDateTime.of(2024, 2, 29, 23, 59, 59).toEpochSecond(ZoneOffset.UTC), 10_000);
        json.point(false, LocalDateTime.of(2024, 3, 1, 0, 0, 0).toEpochSecond(ZoneOffset.UTC), 1_205);
        json.point(false, LocalDateTime.of(2024, 3, 1, 9, 8, 7).toEpochSecond(ZoneOffset.UTC), 7);
        json.endMetric();
        json.end();
        assertEquals(
                "{\"m\":[{\"timestamp\":\"2024-02-29T23:59:59\",\"value\":100.00},"
                        + "{\"timestamp\":\"2024-03-01T00:00:00\",\"value\":12.05},"
                        + "{\"timestamp\":\"2024-03-01T09:08:07\",\"value\":0.07}]}",
                json.text());
    }

    @Test
    void aFeedGoesThroughItsMetricsAndOnInTime() throws Exception {
        List<UUID> metrics = List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), new UUID(4, 4));
        Feed feed = new Feed(metrics, 2, 3);
        JsonNode[] requests = new JsonNode[3];
        for (int i = 0; i < requests.length; i++) {
            feed.next();
            requests[i] = new ObjectMapper().readTree(feed.text());
            assertEquals(2, requests[i].size());
        }
        assertTrue(requests[1].has(metrics.get(2).toString()));
        JsonNode third = requests[2].get(metrics.get(0).toString());
        assertEquals("2016-01-01T00:00:30", third.get(0).get("timestamp").asText());
        assertEquals(3, third.size());
        assertEquals(Feed.START + 30, feed.completeUntil());
        assertEquals(6, feed.pointsPerRequest());
    }

    @Test
    void eachConnectionHasMetricsOfItsOwn() {
        List<UUID> metrics = List.of(new UUID(1, 1), new UUID(2, 2));
        assertEquals(2, Feed.shared(metrics, 2, 1, 1).size());
        assertThrows(IllegalArgumentException.class, () -> Feed.shared(metrics, 2, 2, 1));
    }
}
