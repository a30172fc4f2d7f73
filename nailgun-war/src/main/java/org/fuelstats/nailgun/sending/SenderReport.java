package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.actionlogs.RefusedAction;
import org.fuelstats.nailgun.actionlogs.RefusedActions;
import org.fuelstats.nailgun.consent.Consent;
import org.fuelstats.nailgun.consent.MasterNode;
import org.fuelstats.nailgun.gateway.RecordingQueue;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.fuelstats.settings.ByteSize;

/** Tells the administrator how the sender stands and what it will send. */
@Singleton
class SenderReport {
    private static final int PAGE = 100;

    private final MasterNode node;
    private final RecordedActions actions;
    private final RefusedActions refused;
    private final SenderStates states;
    private final StatisticsRun run;
    private final CollectorConnection connection;
    private final RecordingQueue queue;
    private final FailuresToTell failures;
    private final ByteSize maxBody;

    @Inject
    SenderReport(
            MasterNode node,
            RecordedActions actions,
            RefusedActions refused,
            SenderStates states,
            StatisticsRun run,
            CollectorConnection connection,
            RecordingQueue queue,
            FailuresToTell failures,
            SendingSettings settings) {
        this.node = node;
        this.actions = actions;
        this.refused = refused;
        this.states = states;
        this.run = run;
        this.connection = connection;
        this.queue = queue;
        this.failures = failures;
        this.maxBody = settings.maxBody();
    }

    /**
     * How the sender stands.
     *
     * @param allowed whether statistics are sent
     * @param overruled whether DO_NOT_TRACK forbids it, whatever the administrator chose
     * @param reason why they are not; null if they are
     * @param version of what is collected
     * @param agreedVersion what the administrator agreed to; 0 before a choice
     * @param asks whether the administrator is to be asked: for the first time, or because more is collected than was agreed to
     * @param changes what is new since then, a sentence for each version
     * @param pending action logs that the next run sends
     * @param unfinished action logs of tasks that have not ended
     * @param parked action logs that the collector refused ten times, at most a thousand
     * @param failures runs that failed since the last success
     * @param recording what the gateway has recorded since the server's start
     * @param failureReports reports of failed deployments that wait, were sent, and were given up
     */
    record State(
            boolean allowed,
            boolean overruled,
            String reason,
            int version,
            int agreedVersion,
            boolean asks,
            List<String> changes,
            String collector,
            boolean running,
            long pending,
            long unfinished,
            List<Parked> parked,
            Instant lastRun,
            Instant lastSuccess,
            Instant nextRun,
            int failures,
            String lastError,
            RecordingQueue.Figures recording,
            FailuresToTell.Figures failureReports) {}

    /** An action log that is sent no more. */
    record Parked(int id, int refusals, String reason, Instant since) {
        static Parked of(RefusedAction refused) {
            return new Parked(refused.actionLogId(), refused.refusals(), refused.reason(), refused.parkedAt());
        }
    }

    State state() {
        Optional<String> reason = whyNot();
        SenderState.Shown last = states.now();
        Consent choice = node.choice();
        Sanitiser collected = new Sanitiser();
        return new State(
                reason.isEmpty(),
                node.isOverruled(),
                reason.orElse(null),
                collected.version(),
                choice.version(),
                choice.isToBeAsked(),
                choice.version() == 0 ? List.of() : collected.changesSince(choice.version()),
                connection.address().toString(),
                run.isRunning(),
                actions.countDue(),
                actions.countUnfinished(),
                refused.parked().stream().map(Parked::of).toList(),
                last.lastRun(),
                last.lastSuccess(),
                last.nextRun(),
                last.failures(),
                last.lastError(),
                queue.figures(),
                failures.figures());
    }

    /** The first request of the next run: {@code {"allowed": …, "requests": [{"address": …, "bytes": …, "removed":
     * {"ip_address": 2}, "body": {…}}]}} with what sanitising removed, by kind; none if nothing is due. */
    String preview() {
        String uid = node.described().map(MasterNode.Described::masterNodeUid).orElse("");
        Sanitiser sanitiser = node.choice().sanitiser();
        List<WireRecord> due = actions.due(0, PAGE).stream()
                .map(action -> WireRecord.of(action, uid, sanitiser))
                .toList();
        String requests = RecordPages.within(maxBody.bytes(), due).stream()
                .findFirst()
                .map(SenderReport::request)
                .orElse("");
        return "{\"allowed\":" + whyNot().isEmpty() + ",\"requests\":[" + requests + "]}";
    }

    /** The body comes last and as it is sent, so that a reader can tell its bytes. */
    private static String request(List<WireRecord> page) {
        String body = RecordPages.body(page);
        ObjectNode removed = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> counts = new TreeMap<>();
        page.forEach(record -> record.removed().forEach((kind, count) -> counts.merge(kind, count, Integer::sum)));
        counts.forEach(removed::put);
        return "{\"address\":\"" + CollectorConnection.ACTION_LOGS + "\",\"bytes\":" + body.getBytes(UTF_8).length
                + ",\"removed\":" + removed + ",\"body\":" + body + "}";
    }

    private Optional<String> whyNot() {
        Consent consent = node.consent();
        if (node.isOverruled()) {
            return Optional.of("DO_NOT_TRACK is set");
        }
        if (!consent.chosen()) {
            return Optional.of("no choice was saved yet");
        }
        return consent.statistics() ? Optional.empty() : Optional.of("statistics are switched off");
    }
}
