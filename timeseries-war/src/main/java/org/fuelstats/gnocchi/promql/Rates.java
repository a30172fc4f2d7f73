package org.fuelstats.gnocchi.promql;

/** Changes of counters and gauges in a range. */
final class Rates {
    private static final double NEAR = 1.1;

    private Rates() {}

    /** What a range would have at its ends, as Prometheus extrapolates: halfway to the next sample at most, and no counter below zero. */
    static double extrapolated(Window window, boolean counter, boolean perSecond) {
        int count = window.size();
        if (count < 2) {
            return Row.ABSENT;
        }
        double change = window.last() - window.first();
        if (counter) {
            double before = window.first();
            for (int i = 1; i < count; i++) {
                if (window.value(i) < before) {
                    change += before;
                }
                before = window.value(i);
            }
        }
        double toStart = (window.firstTime() - window.start()) / 1000.0;
        double toEnd = (window.end() - window.lastTime()) / 1000.0;
        double sampled = (window.lastTime() - window.firstTime()) / 1000.0;
        double between = sampled / (count - 1);
        if (counter && change > 0 && window.first() >= 0) {
            toStart = Math.min(toStart, sampled * (window.first() / change));
        }
        double whole = sampled
                + (toStart < between * NEAR ? toStart : between / 2)
                + (toEnd < between * NEAR ? toEnd : between / 2);
        double factor = whole / sampled;
        return change * (perSecond ? factor / window.seconds() : factor);
    }

    /** The change between the last two samples. */
    static double latest(Window window, boolean perSecond) {
        int count = window.size();
        if (count < 2) {
            return Row.ABSENT;
        }
        double last = window.last();
        double before = window.value(count - 2);
        double change = perSecond && last < before ? last : last - before;
        long millis = window.lastTime() - window.time(count - 2);
        if (millis == 0) {
            return Row.ABSENT;
        }
        return perSecond ? change / (millis / 1000.0) : change;
    }

    static double changes(Window window) {
        int changes = 0;
        for (int i = 1; i < window.size(); i++) {
            double before = window.value(i - 1);
            double now = window.value(i);
            if (now != before && !(Double.isNaN(now) && Double.isNaN(before))) {
                changes++;
            }
        }
        return changes;
    }

    static double resets(Window window) {
        int resets = 0;
        for (int i = 1; i < window.size(); i++) {
            resets += window.value(i) < window.value(i - 1) ? 1 : 0;
        }
        return resets;
    }
}
