package org.fuelstats.benchmark;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The requests of one connection: measures of metrics that no other connection writes to, some metrics at a time, each metric's in order of time. */
final class Feed {
    /** So long ago that an hour's load doesn't reach the future. */
    static final long START = 1_451_606_400;

    static final int STEP_SECONDS = 10;

    private final List<Series> series;
    private final int metricsPerRequest;
    private final int pointsPerMetric;
    private final MeasuresBuffer json = new MeasuresBuffer();
    private int next;
    private volatile long completeUntil = START;

    private static final class Series {
        private final byte[] id;
        private final Walk walk;
        private long second = START;

        Series(UUID id) {
            this.id = MeasuresBuffer.ascii(id.toString());
            this.walk = new Walk(id.getMostSignificantBits());
        }
    }

    Feed(List<UUID> metrics, int metricsPerRequest, int pointsPerMetric) {
        if (metrics.isEmpty() || metrics.size() % metricsPerRequest != 0) {
            throw new IllegalArgumentException(
                    metrics.size() + " metrics, but " + metricsPerRequest + " in each request");
        }
        this.series = metrics.stream().map(Series::new).toList();
        this.metricsPerRequest = metricsPerRequest;
        this.pointsPerMetric = pointsPerMetric;
    }

    /** Each connection gets its share of the metrics. */
    static List<Feed> shared(List<UUID> metrics, int connections, int metricsPerRequest, int pointsPerMetric) {
        List<Feed> feeds = new ArrayList<>();
        int share = metrics.size() / connections;
        for (int i = 0; i < connections; i++) {
            feeds.add(new Feed(metrics.subList(i * share, (i + 1) * share), metricsPerRequest, pointsPerMetric));
        }
        return feeds;
    }

    /** The next request's body; valid until the following one is requested. */
    BodyPublisher next() {
        json.begin();
        for (int i = 0; i < metricsPerRequest; i++) {
            Series one = series.get(next);
            next = (next + 1) % series.size();
            json.metric(one.id);
            for (int p = 0; p < pointsPerMetric; p++) {
                json.point(p == 0, one.second, one.walk.next());
                one.second += STEP_SECONDS;
            }
            json.endMetric();
        }
        if (next == 0) {
            completeUntil = series.get(0).second;
        }
        return json.end();
    }

    /** The body that was made last. */
    String text() {
        return json.text();
    }

    int metrics() {
        return series.size();
    }

    int pointsPerRequest() {
        return metricsPerRequest * pointsPerMetric;
    }

    /** Up to this second, exclusive, every metric of the feed has its measures. */
    long completeUntil() {
        return completeUntil;
    }
}
