package org.fuelstats.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Single parts of the fleet, for programs that need payloads of the real form in other numbers or another order than a fleet. */
public final class Specimens {
    private static final Fleet FLEET = new Fleet(9, Instant.parse("2026-01-01T00:00:00Z"));
    private static final int STRUCTURE_BYTES = 35_000;

    private Specimens() {}

    /** So many bodies of finished action logs, as compact JSON, in the mix in which installations send them. */
    public static List<String> actionLogBodies(int number) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; bodies.size() < number; i++) {
            for (JsonNode request : ActionHistory.requests(FLEET.installation(i), FLEET.now())) {
                for (JsonNode log : request.get("action_logs")) {
                    if (!log.at("/body/end_timestamp").isNull()) {
                        bodies.add(log.get("body").toString());
                    }
                }
            }
        }
        return List.copyOf(bodies.subList(0, number));
    }

    /** A structure of 9.0: one environment, indented, the one of the fleet closest to 35 kB. */
    public static String structure() {
        ObjectMapper json = new ObjectMapper();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        String best = "";
        for (int i = 0; i < 2000; i++) {
            Installation installation = FLEET.installation(i);
            if (installation.release() == Release.V9_0
                    && installation.clusters().size() == 1) {
                try {
                    String text = json.writer(printer).writeValueAsString(StructureDocument.of(installation));
                    if (Math.abs(text.length() - STRUCTURE_BYTES) < Math.abs(best.length() - STRUCTURE_BYTES)) {
                        best = text;
                    }
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("A tree can always be written", e);
                }
            }
        }
        return best;
    }
}
