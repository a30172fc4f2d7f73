package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.fuelstats.outages.LogText;

/** Sends the action logs that are due, each once in a run. What the collector has is marked before the next request. */
final class ActionLogRun {
    private static final int PAGE = 100;
    private static final Set<String> HAS_IT = Set.of("added", "existed", "updated");

    /** A collector that takes nothing and refuses so many requests has something against all. */
    private static final int MOST_REFUSED_REQUESTS = 20;

    private final SendingParts parts;
    private final String masterNodeUid;
    private final Sanitiser sanitiser;
    private final Map<Integer, String> refusedItems = new HashMap<>();
    private final Map<Integer, String> refusedRequests = new HashMap<>();
    private String lastRefusal = "";
    private int sent;
    private int refusals;

    ActionLogRun(SendingParts parts, String masterNodeUid, Sanitiser sanitiser) {
        this.parts = parts;
        this.sanitiser = sanitiser;
        this.masterNodeUid = masterNodeUid;
    }

    /**
     * Sends page after page.
     *
     * @param mayGoOn asked before each page
     * @throws RunFailed if the collector takes no more
     */
    void send(BooleanSupplier mayGoOn) throws RunFailed, InterruptedException {
        try {
            int after = 0;
            List<RecordedAction> due = parts.actions().due(after, PAGE);
            while (!due.isEmpty() && mayGoOn.getAsBoolean()) {
                List<WireRecord> records = due.stream()
                        .map(action -> WireRecord.of(action, masterNodeUid, sanitiser))
                        .toList();
                for (List<WireRecord> page : RecordPages.within(parts.maxBody(), records)) {
                    offer(page);
                }
                after = due.get(due.size() - 1).id();
                due = parts.actions().due(after, PAGE);
            }
            if (sent == 0 && !refusedRequests.isEmpty()) {
                throw new RunFailed(lastRefusal);
            }
        } finally {
            noteRefusals();
        }
    }

    int sent() {
        return sent;
    }

    int refused() {
        return refusedItems.size() + refusedRequests.size();
    }

    private void offer(List<WireRecord> page) throws RunFailed, InterruptedException {
        String body = RecordPages.body(page);
        CollectorAnswer answer = parts.connection().post(CollectorConnection.ACTION_LOGS, masterNodeUid, body);
        parts.receipts().add(CollectorConnection.ACTION_LOGS, page.size(), body.getBytes(UTF_8).length, answer);
        switch (answer.kind()) {
            case TAKEN -> mark(page, answer.body().path("action_logs"));
            case REFUSED, TOO_LARGE -> offerHalves(page, answer.reason());
            case FAILED -> throw new RunFailed(answer.reason());
        }
    }

    private void offerHalves(List<WireRecord> page, String reason) throws RunFailed, InterruptedException {
        lastRefusal = reason;
        refusals++;
        if (page.size() == 1) {
            refusedRequests.put(page.get(0).id(), reason);
        }
        if (sent == 0 && refusals >= MOST_REFUSED_REQUESTS) {
            throw new RunFailed(reason);
        }
        if (page.size() > 1) {
            int middle = page.size() / 2;
            offer(page.subList(0, middle));
            offer(page.subList(middle, page.size()));
        }
    }

    private void mark(List<WireRecord> page, JsonNode items) throws RunFailed {
        Set<Integer> offered = new HashSet<>();
        page.forEach(record -> offered.add(record.id()));
        List<Integer> had = new ArrayList<>();
        int named = 0;
        for (JsonNode item : items) {
            int id = item.path("external_id").asInt(-1);
            if (offered.contains(id)) {
                named++;
                String status = item.path("status").asText();
                if (HAS_IT.contains(status)) {
                    had.add(id);
                } else if (status.equals("failed")) {
                    refusedItems.put(id, "failed" + said(item));
                }
            }
        }
        parts.actions().markSent(had);
        sent += had.size();
        if (named == 0) {
            throw new RunFailed("the answer names none of the action logs that were sent");
        }
    }

    private static String said(JsonNode item) {
        String message = item.path("message").asText();
        return message.isEmpty() ? "" : ": " + LogText.of(message);
    }

    /** A refused request counts against its record only if the collector took others: it may have something against all. */
    private void noteRefusals() {
        if (sent > 0) {
            refusedItems.putAll(refusedRequests);
            refusedRequests.clear();
        }
        if (!refusedItems.isEmpty()) {
            parts.refused().refuse(refusedItems);
        }
    }
}
