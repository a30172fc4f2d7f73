package org.fuelstats.analytics.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobRequestReaderTest {
    @Test
    void anOrderIsReadAsItWasSent() {
        JobRequest order = read(
                "{\"report\":\"r\",\"filters\":{\"release\":[\"9.0\",\"8.0\"],\"from\":\"2026-01-01\",\"to\":null},"
                        + "\"format\":\"csv\",\"table\":\"t\"}");

        assertEquals(
                new JobRequest("r", Map.of("release", List.of("9.0", "8.0"), "from", "2026-01-01"), "csv", "t"), order);
        assertEquals(List.of("9.0", "8.0"), order.values("release"));
        assertEquals(List.of("2026-01-01"), order.values("from"));
        assertEquals(Optional.of("2026-01-01"), order.value("from"));
        assertEquals(Optional.empty(), order.value("to"));
        assertThrows(InvalidJobRequest.class, () -> order.value("release"));
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        assertEquals(new JobRequest("r", Map.of(), "json", null), read("{\"report\":\"r\"}"));
        assertEquals(new JobRequest("r", Map.of(), "json", null), read("{\"report\":\"r\",\"table\":null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"report\":7}",
                "{\"report\":\"r\",\"filters\":[]}",
                "{\"report\":\"r\",\"filters\":{\"a\":1}}",
                "{\"report\":\"r\",\"filters\":{\"a\":[1]}}",
                "{\"report\":\"r\",\"filters\":{\"a\":{}}}",
                "{\"report\":\"r\",\"format\":null}",
                "{\"report\":\"r\",\"colour\":\"red\"}",
                "{\"report\":\"r\",\"report\":\"s\"}"
            })
    void whatIsNoOrderIsA400(String body) {
        InvalidJobRequest refusal = assertThrows(InvalidJobRequest.class, () -> read(body));
        assertEquals(400, refusal.code().status());
    }

    @Test
    void aBodyThatIsTooLargeIsA413() {
        InvalidJobRequest refusal = assertThrows(InvalidJobRequest.class, () -> read(" ".repeat(1 << 20)));
        assertEquals(413, refusal.code().status());
        assertTrue(refusal.getMessage().contains("64 KiB"));
    }

    private static JobRequest read(String body) {
        return JobRequestReader.read(new ByteArrayInputStream(body.getBytes(UTF_8)), null);
    }
}
