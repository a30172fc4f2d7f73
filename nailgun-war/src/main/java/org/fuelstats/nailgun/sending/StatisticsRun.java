package org.fuelstats.nailgun.sending;

import static org.fuelstats.nailgun.sending.SendingLog.LOG;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.actionlogs.RefusedActions;
import org.fuelstats.nailgun.consent.MasterNode;
import org.fuelstats.outages.RepeatedFailures;
import org.fuelstats.outages.RootCause;

/** Sends what is due, one run at a time. A run that fails tells so in its result and in the sender's state; it throws nothing. */
@Singleton
class StatisticsRun {
    private final SendingParts parts;
    private final StructureRun structure;
    private final MasterNode node;
    private final SenderStates states;
    private final RunTimes times;
    private final RepeatedFailures<String> failures = new RepeatedFailures<>();
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    StatisticsRun(
            CollectorConnection connection,
            RecordedActions actions,
            RefusedActions refused,
            Receipts receipts,
            SendingSettings settings,
            StructureRun structure,
            MasterNode node,
            SenderStates states,
            RunTimes times) {
        this.parts = new SendingParts(
                connection, actions, refused, receipts, settings.maxBody().bytes());
        this.structure = structure;
        this.node = node;
        this.states = states;
        this.times = times;
    }

    boolean isRunning() {
        return running.get();
    }

    /** Sends what is due, if the administrator agreed and nobody is at it, and plans the next run. */
    RunResult run() {
        if (!running.compareAndSet(false, true)) {
            return new RunResult(RunResult.Outcome.BUSY, 0, 0, null);
        }
        try {
            return noted(sent());
        } catch (RuntimeException e) {
            LOG.runFailed(e);
            return notedLoosely(new RunResult(RunResult.Outcome.FAILED, 0, 0, RootCause.of(e)));
        } finally {
            running.set(false);
        }
    }

    private RunResult sent() {
        if (!isAllowed()) {
            return new RunResult(RunResult.Outcome.NOT_ALLOWED, 0, 0, null);
        }
        String uid = node.described().orElseThrow().masterNodeUid();
        ActionLogRun logs = new ActionLogRun(parts, uid, node.consent().sanitiser());
        try {
            ping();
            logs.send(this::isAllowed);
            if (isAllowed()) {
                structure.send(uid);
            }
            parts.receipts().sweep();
            RunResult.Outcome outcome = isAllowed() ? RunResult.Outcome.COMPLETE : RunResult.Outcome.NOT_ALLOWED;
            return new RunResult(outcome, logs.sent(), logs.refused(), null);
        } catch (RunFailed e) {
            return new RunResult(RunResult.Outcome.FAILED, logs.sent(), logs.refused(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunResult(RunResult.Outcome.FAILED, logs.sent(), logs.refused(), "the server stops");
        }
    }

    /** Asked again before each page: a withdrawal counts at once. */
    private boolean isAllowed() {
        return node.consent().allowsStatistics();
    }

    private void ping() throws RunFailed, InterruptedException {
        CollectorAnswer answer = parts.connection().ping();
        if (!answer.isTaken()) {
            throw new RunFailed("ping: " + answer.reason());
        }
    }

    /** What failed may have been the database, which then does not take this either. */
    private RunResult notedLoosely(RunResult result) {
        try {
            return noted(result);
        } catch (RuntimeException again) {
            return result;
        }
    }

    private RunResult noted(RunResult result) {
        String collector = parts.connection().address().toString();
        switch (result.outcome()) {
            case COMPLETE -> {
                states.succeeded();
                states.plan(times.afterSuccess());
                if (failures.succeeded(collector)) {
                    LOG.sentAgain(collector);
                }
            }
            case FAILED -> {
                Instant next = times.afterFailure(states.failed(result.reason()).failures());
                states.plan(next);
                if (failures.failed(collector, result.reason())) {
                    LOG.notSent(collector, result.reason(), next.toString());
                }
            }
            case NOT_ALLOWED -> states.plan(times.untilAllowed());
            case BUSY -> {
                // the other run notes its own result
            }
        }
        return result;
    }
}
