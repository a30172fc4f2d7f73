package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/** Finds deployments that failed, and remembers what became of their reports. Each method is a transaction of its own. */
@Singleton
class FailuresToTell {
    /** What failed longer ago, while nobody looked, is told by the action logs only. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_REFUSALS = 10;

    /** Parts of a deployment are told with the whole. */
    private static final Set<String> PARTS = Set.of("provision", "deployment");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    FailuresToTell(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes deployments that have failed since the last look: they are to be told, or not because no contact was given. */
    @Transactional
    public void look(boolean contactIsGiven) {
        Instant now = clock.instant();
        for (RecordedAction ended : entities.createQuery(
                        "select a from RecordedAction a where a.actionType = :type and a.actionName in ('deploy', 'provision', 'deployment', 'update')"
                                + " and a.endTimestamp > :since and not exists (select 1 from FailureToTell f where f.actionLogId = a.id)",
                        RecordedAction.class)
                .setParameter("type", RecordedAction.NAILGUN_TASK)
                .setParameter("since", LocalDateTime.ofInstant(now.minus(NEWS), ZoneOffset.UTC))
                .getResultList()) {
            if (isFailure(ended)) {
                entities.persist(new FailureToTell(ended.id(), contactIsGiven, now));
            }
        }
    }

    /** The failed tasks whose reports are due now. */
    @Transactional
    public List<RecordedAction> due() {
        return entities.createQuery(
                        "select a from RecordedAction a, FailureToTell f where f.actionLogId = a.id and f.state = 'waiting'"
                                + " and f.nextTry <= :now order by a.id",
                        RecordedAction.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The collector has it. */
    @Transactional
    public void sent(int actionLogId) {
        row(actionLogId).end("sent", null);
    }

    /** The contact was withdrawn. */
    @Transactional
    public void withdrawn(int actionLogId) {
        row(actionLogId).end("private", null);
    }

    /** Not now: once more after a minute, then two, four … up to an hour. What is refused ten times is given up. */
    @Transactional
    public void failed(int actionLogId, String reason, boolean refused) {
        FailureToTell row = row(actionLogId);
        if (refused && row.attempts() + 1 >= MOST_REFUSALS) {
            row.end("refused", reason);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts(), MOST_DOUBLINGS));
        row.retry(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), reason);
    }

    /** How many reports wait, were sent, and were given up. */
    @Transactional
    public Figures figures() {
        return new Figures(count("waiting"), count("sent"), count("refused"));
    }

    /** How reports of failures stand. */
    record Figures(long waiting, long sent, long refused) {}

    private long count(String state) {
        return entities.createQuery("select count(f) from FailureToTell f where f.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private FailureToTell row(int actionLogId) {
        return entities.find(FailureToTell.class, actionLogId);
    }

    private static boolean isFailure(RecordedAction ended) {
        try {
            JsonNode told = JSON.readTree(ended.additionalInfo());
            return told.path("ended_with_status").asText().equals("error")
                    && !(PARTS.contains(ended.actionName())
                            && told.path("parent_task_id").isIntegralNumber());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
