package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are strange, broken or hostile, each a file with the answer that is expected. None may become a 5xx. */
@EndToEnd
class PoisonIT {
    private final RunningSystem system;

    PoisonIT(RunningSystem system) {
        this.system = system;
    }

    static Stream<PoisonCase> cases() throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(PoisonIT.class.getResource("poison").toURI()))) {
            List<PoisonCase> cases = files.sorted().map(PoisonCase::read).toList();
            assertTrue(cases.size() >= 60, cases.size() + " cases");
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStrangeRequestGetsItsAnswer(PoisonCase poison) throws Exception {
        String answer = RawRequest.send(system, poison.requestHead(), poison.body());

        assertEquals(poison.status(), Integer.parseInt(answer.substring(9, 12)), answer);
        if (poison.isTheContainers()) {
            return;
        }
        String body =
                new String(answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1), UTF_8);
        String told = new JSONObject(body).optString("message");
        assertTrue(told.contains(poison.words()), body);
        assertEquals(poison.status() < 300 ? "ok" : "error", new JSONObject(body).getString("status"));
    }
}
