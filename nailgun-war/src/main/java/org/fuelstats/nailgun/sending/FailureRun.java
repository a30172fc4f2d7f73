package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.consent.MasterNode;
import org.fuelstats.nailgun.structure.InstallationDescription;
import org.fuelstats.nailgun.structure.InstallationDescriptions;
import org.fuelstats.nailgun.structure.InvalidDescription;
import org.fuelstats.nailgun.tasks.FailedTask;
import org.fuelstats.nailgun.tasks.FailedTasks;

/** Sends a report of each deployment that failed, at once, if the administrator agreed to be asked about it. */
@Singleton
class FailureRun {
    private final Supplier<Optional<InstallationDescription>> descriptions;
    private final CollectorConnection connection;
    private final Receipts receipts;
    private final FailuresToTell failures;
    private final FailedTasks tasks;
    private final MasterNode node;

    @Inject
    FailureRun(
            InstallationDescriptions descriptions,
            CollectorConnection connection,
            Receipts receipts,
            FailuresToTell failures,
            FailedTasks tasks,
            MasterNode node) {
        this(descriptions::now, connection, receipts, failures, tasks, node);
    }

    FailureRun(
            Supplier<Optional<InstallationDescription>> descriptions,
            CollectorConnection connection,
            Receipts receipts,
            FailuresToTell failures,
            FailedTasks tasks,
            MasterNode node) {
        this.descriptions = descriptions;
        this.connection = connection;
        this.receipts = receipts;
        this.failures = failures;
        this.tasks = tasks;
        this.node = node;
    }

    /** Looks for failures and sends the reports that are due; returns how many the collector has taken. */
    synchronized int run() throws InterruptedException {
        failures.look(node.consent().allowsContact());
        int sent = 0;
        for (RecordedAction failed : failures.due()) {
            sent += told(failed) ? 1 : 0;
        }
        return sent;
    }

    private boolean told(RecordedAction failed) throws InterruptedException {
        // Asked again before each: a withdrawal counts at once.
        if (!node.consent().allowsContact()) {
            failures.withdrawn(failed.id());
            return false;
        }
        String uid = node.described().orElseThrow().masterNodeUid();
        Optional<ObjectNode> request = request(failed, uid);
        if (request.isEmpty()) {
            failures.failed(failed.id(), "the installation can't be described", false);
            return false;
        }
        String body = request.get().toString();
        CollectorAnswer answer = connection.post(CollectorConnection.FAILURES, uid, body);
        receipts.add(CollectorConnection.FAILURES, 1, body.getBytes(UTF_8).length, answer);
        String status =
                answer.body().path("failure_reports").path(0).path("status").asText();
        if (answer.isTaken() && (status.equals("added") || status.equals("existed"))) {
            failures.sent(failed.id());
            return true;
        }
        boolean refused = answer.isTaken()
                ? status.equals("failed")
                : answer.kind() == CollectorAnswer.Kind.REFUSED || answer.kind() == CollectorAnswer.Kind.TOO_LARGE;
        failures.failed(failed.id(), answer.isTaken() ? "answered: " + status : answer.reason(), refused);
        return false;
    }

    private Optional<ObjectNode> request(RecordedAction failed, String uid) {
        List<FailedTask> parts = failed.taskUuid() == null ? List.of() : tasks.of(failed.taskUuid());
        List<FailedTask> known = parts.isEmpty() ? List.of(new FailedTask(failed.actionName(), null)) : parts;
        try {
            return descriptions
                    .get()
                    .map(InstallationDescription::body)
                    .map(body -> body.path("installation_structure"))
                    .flatMap((JsonNode structure) -> FailureReport.of(failed, known, structure, uid));
        } catch (InvalidDescription e) {
            return Optional.empty();
        }
    }
}
