package org.fuelstats.nailgun.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.sanitising.Sanitiser;

/**
 * Makes action logs of tasks that have ended and that Nailgun has not recorded itself. Of a task's output only what the rules of sanitising list
 * is stored, and of its message nothing. A task counts from the request that began it to the look that finds it ended.
 */
@Singleton
class TaskLogs {
    /** Nailgun records a task when it makes it; some seconds later it is certain that it does not. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** A request that lies longer back did not begin a task that is new. */
    private static final Duration REQUEST_BEFORE = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final Clock clock;
    private final TaskRows rows;
    private final Sanitiser sanitiser = new Sanitiser();

    @Inject
    TaskLogs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        this.rows = new TaskRows(entities);
    }

    /** Looks at the tasks once; what is remembered and what is recorded change together. Returns how many action logs were made. */
    @Transactional
    public int look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, WatchedTask> watched = watched();
        int made = 0;
        for (TaskRow task : rows.all()) {
            if (TaskNames.group(task.name()).isEmpty()) {
                continue;
            }
            WatchedTask known = watched.remove(task.uuid());
            if (known == null) {
                known = new WatchedTask(task, now);
                entities.persist(known);
            }
            if (!known.isDone()) {
                made += followed(task, known, now);
            }
        }
        for (WatchedTask gone : watched.values()) {
            made += left(gone, now);
        }
        return made;
    }

    private int followed(TaskRow task, WatchedTask known, Instant now) {
        if (task.hasEnded()) {
            known.ended(now);
        }
        if (now.isBefore(known.firstSeen().plus(GRACE))) {
            return 0;
        }
        if (isRecorded(task.uuid())) {
            known.finish();
            return 0;
        }
        if (!task.hasEnded()) {
            return 0;
        }
        JsonNode whole = rows.whole(task.id());
        ObjectNode information =
                information(whole.path("parent_id"), rows.subtasks(task.id()), task.name(), task.status());
        information.set(
                "output",
                sanitiser
                        .taskOutput(task.name(), TaskRows.document(whole.path("cache")))
                        .document());
        record(
                known,
                information,
                time(whole.path("time_start")),
                time(whole.path("time_end")).orElseGet(() -> utc(known.endedSeen())));
        return 1;
    }

    /** Nailgun deletes an environment's tasks with it, the one that deleted it too: it has succeeded then. Of others the end is unknown. */
    private int left(WatchedTask gone, Instant now) {
        boolean deleted = !gone.isDone() && gone.name().equals("cluster_deletion") && !isRecorded(gone.uuid());
        if (deleted) {
            gone.ended(now);
            ObjectNode information = information(JsonNodeFactory.instance.nullNode(), List.of(), gone.name(), "ready");
            information.putNull("output");
            record(gone, information, Optional.empty(), utc(gone.endedSeen()));
        }
        entities.remove(gone);
        return deleted ? 1 : 0;
    }

    private static ObjectNode information(JsonNode parent, List<Integer> subtasks, String operation, String status) {
        ObjectNode information = JsonNodeFactory.instance.objectNode();
        information.set("parent_task_id", parent.isIntegralNumber() ? parent : JsonNodeFactory.instance.nullNode());
        ArrayNode ids = information.putArray("subtasks_ids");
        subtasks.forEach(ids::add);
        information.put("operation", operation);
        information.putArray("nodes_from_resp");
        return information.put("ended_with_status", status).put("message", "");
    }

    private void record(WatchedTask task, ObjectNode information, Optional<LocalDateTime> told, LocalDateTime end) {
        Optional<RecordedAction> request = request(task);
        LocalDateTime start =
                told.or(() -> request.map(RecordedAction::startTimestamp)).orElseGet(() -> utc(task.firstSeen()));
        entities.persist(new RecordedAction(
                        RecordedAction.NAILGUN_TASK,
                        TaskNames.group(task.name()).orElseThrow(),
                        task.name(),
                        start.isBefore(end) ? start : end)
                .by(request.map(RecordedAction::actorId).orElse(null), task.cluster(), task.uuid())
                .told(information.toString(), end));
        task.finish();
    }

    /** The last request before the task was seen that begins such tasks, if there is one shortly before. */
    private Optional<RecordedAction> request(WatchedTask task) {
        List<String> names = TaskNames.requests(task.name());
        if (names.isEmpty() || task.cluster() == null) {
            return Optional.empty();
        }
        LocalDateTime seen = utc(task.firstSeen());
        return entities
                .createQuery(
                        "select a from RecordedAction a where a.actionType = :type and a.clusterId = :cluster and a.actionName in :names"
                                + " and a.startTimestamp <= :seen and a.startTimestamp > :earliest order by a.startTimestamp desc",
                        RecordedAction.class)
                .setParameter("type", RecordedAction.HTTP_REQUEST)
                .setParameter("cluster", task.cluster())
                .setParameter("names", names)
                .setParameter("seen", seen)
                .setParameter("earliest", seen.minus(REQUEST_BEFORE))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private boolean isRecorded(String uuid) {
        return entities.createQuery("select count(a) from RecordedAction a where a.taskUuid = :uuid", Long.class)
                        .setParameter("uuid", uuid)
                        .getSingleResult()
                > 0;
    }

    private Map<String, WatchedTask> watched() {
        return new HashMap<>(
                entities.createQuery("select w from WatchedTask w", WatchedTask.class).getResultList().stream()
                        .collect(Collectors.toMap(WatchedTask::uuid, Function.identity())));
    }

    private static Optional<LocalDateTime> time(JsonNode column) {
        return column.isTextual() ? Optional.of(LocalDateTime.parse(column.textValue())) : Optional.empty();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
