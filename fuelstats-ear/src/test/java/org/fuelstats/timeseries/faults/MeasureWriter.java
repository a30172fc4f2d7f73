package org.fuelstats.timeseries.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A client with a connection of its own, that posts measures as fast as they are acknowledged, and now and then reads at once
 * what was acknowledged just before. It ends at the first request that gets no answer, or the answer to come later.
 */
final class MeasureWriter implements Runnable {
    private static final int READ_BACK_ONE_IN = 4;

    private final MetricApi api;
    private final MeasureLoad load;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    MeasureWriter(MetricApi api, MeasureLoad load, Random random) {
        this.api = api;
        this.load = load;
        this.random = random;
    }

    @Override
    public void run() {
        stopped.set(false);
        boolean answered = true;
        while (answered && !stopped.get()) {
            answered = post(load.next());
        }
    }

    void stop() {
        stopped.set(true);
    }

    /** Which of the series are entities. */
    List<UUID> entities() {
        return load.entities();
    }

    Ledger ledger() {
        return ledger;
    }

    /** Answers that may not be given, and acknowledged measures that a read right afterwards didn't show. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    private boolean post(SentRequest request) {
        ledger.begin(request);
        try {
            HttpResponse<String> answer = api.post(request.path(), request.body());
            if (answer.statusCode() != request.acknowledgement()) {
                return refused(answer);
            }
            ledger.acknowledged();
            return random.nextInt(READ_BACK_ONE_IN) > 0
                    || readBack(
                            request.points().get(random.nextInt(request.points().size())));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last value of the second in which the point lies. */
    private boolean readBack(SentPoint point) throws IOException, InterruptedException {
        if (load.isShared(point.metric())) {
            return true;
        }
        long second = Math.floorDiv(point.millis(), 1000);
        boolean entity = load.isEntity(point.metric());
        HttpResponse<String> answer = api.get((entity ? "/v1/entity/" : "/v1/metric/") + point.metric()
                + "/measures?aggregation=last&granularity=1&start=" + second + "&stop=" + (second + 1));
        if (answer.statusCode() != 200) {
            return refused(answer);
        }
        TreeMap<Long, Double> known = ledger.points(point.metric());
        Map.Entry<Long, Double> expected = known.floorEntry(second * 1000 + 999);
        JsonNode first = api.expect(200, answer).path(0);
        double value = (entity ? first.path("value") : first.path(2)).asDouble(Double.NaN);
        if (!LedgerPolicy.ARCHIVES.get(0).keeps(second, known.lastKey())) {
            return true;
        }
        if (value != expected.getValue()) {
            violations.add("read after the acknowledgement: " + point + " should show " + expected
                    + " but the answer was " + answer.body());
        }
        return true;
    }

    /** A fault is answered by 503, nothing else. */
    private boolean refused(HttpResponse<String> answer) {
        if (answer.statusCode() != 503) {
            violations.add(answer.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return false;
    }
}
