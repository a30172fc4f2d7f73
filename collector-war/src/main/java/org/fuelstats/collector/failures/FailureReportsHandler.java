package org.fuelstats.collector.failures;

import static org.fuelstats.collector.reception.RecordOutcome.ADDED;
import static org.fuelstats.collector.reception.RecordOutcome.EXISTED;
import static org.fuelstats.collector.reception.RecordOutcome.FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.failures.NewFailure.FailureKey;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.collector.reception.BatchResult;
import org.fuelstats.collector.reception.BatchResult.ItemAnswer;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.persistence.time.SenderClock;
import org.fuelstats.schemas.Message;

/**
 * Stores failure reports. The first one sent with a key counts, because the support team may have been told of it; a later one with the key
 * changes nothing. An invalid report never keeps the others from being stored.
 */
@ApplicationScoped
class FailureReportsHandler implements StatisticsHandler {
    private static final String ENDPOINT = "failure_reports";

    @Inject
    CollectorSettings limits;

    @Inject
    FailureReportWriter writer;

    @Inject
    Clock clock;

    @Override
    public String endpoint() {
        return ENDPOINT;
    }

    @Override
    public Message answer() {
        return Message.FAILURE_REPORT_ANSWER;
    }

    @Override
    public byte[] asRequest(byte[] item) {
        return FailureReader.BATCH.around(item);
    }

    @Override
    public byte[] quarantined(byte[] refused) {
        return WithoutContact.of(refused);
    }

    @Override
    public HandlerResult accept(byte[] bytes, int length, boolean partial) {
        List<ReceivedFailure> received = FailureReader.read(bytes, length, limits.json());
        SortedMap<FailureKey, NewFailure> first = new TreeMap<>();
        for (ReceivedFailure one : received) {
            if (one instanceof ReceivedFailure.Fit fit) {
                first.putIfAbsent(fit.failure().key(), fit.failure());
            }
        }
        Instant now = clock.instant();
        Set<FailureKey> added = first.isEmpty() ? Set.of() : writer.keep(first, now);
        int implausible = (int) first.values().stream()
                .filter(failure -> added.contains(failure.key()))
                .filter(failure -> SenderClock.configured().isImplausible(failure.failedAt(), now))
                .count();
        return result(received, added, implausible);
    }

    private HandlerResult result(List<ReceivedFailure> received, Set<FailureKey> added, int implausible) {
        List<ItemAnswer> answers = new ArrayList<>(received.size());
        List<RefusedContent> failed = new ArrayList<>();
        Set<FailureKey> answered = new HashSet<>();
        for (ReceivedFailure one : received) {
            if (one instanceof ReceivedFailure.Fit fit) {
                FailureKey key = fit.failure().key();
                boolean isNew = added.contains(key) && answered.add(key);
                answers.add(new ItemAnswer(key.masterNodeUid(), key.externalId(), isNew ? ADDED : EXISTED));
            } else if (one instanceof ReceivedFailure.Unfit unfit) {
                answers.add(new ItemAnswer(unfit.masterNodeUid(), unfit.externalId(), FAILED, unfit.reason()));
                String uid = unfit.masterNodeUid() instanceof String text ? text : null;
                byte[] kept = quarantined(unfit.text().copy());
                failed.add(new RefusedContent(ENDPOINT, true, true, uid, unfit.reason(), kept));
            }
        }
        return new BatchResult(ENDPOINT, "external_id", answers, failed, implausible);
    }
}
