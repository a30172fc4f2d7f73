package org.fuelstats.collector.reception;

import static org.fuelstats.collector.telemetry.CollectorLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;

/** Holds the collector's own answers against their schemas, where that is switched on. */
@ApplicationScoped
public class AnswerCheck {
    private static final ReadLimits LIMITS = new ReadLimits(64, 1 << 20, 256, 64, 1 << 20, 1 << 20);

    @Inject
    CollectorSettings settings;

    /** Fails for an answer that breaks its schema; the statistics are stored by then, and sending them again is safe. */
    void check(String endpoint, Message message, byte[] answer) {
        if (!settings.validateAnswers()) {
            return;
        }
        Object value =
                StrictJson.readSingle(answer, answer.length, LIMITS, Set.of()).value();
        Schemas.of(message).violationIn(value).ifPresent(violation -> {
            LOG.answerBreaksSchema(endpoint, violation.toString());
            throw new IllegalStateException("an answer breaks its schema: " + violation);
        });
    }
}
