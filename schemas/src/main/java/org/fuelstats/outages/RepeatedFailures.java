package org.fuelstats.outages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which recurring work is failing, so that a lasting failure is logged once and its end once. */
public final class RepeatedFailures<K> {
    private final Map<K, String> failing = new ConcurrentHashMap<>();

    /** Notes a failure; true if it is worth a log message: the work's last run succeeded or failed for another reason. */
    public boolean failed(K work, String reason) {
        return !reason.equals(failing.put(work, reason));
    }

    /** Notes a success; true if the work's last run failed. */
    public boolean succeeded(K work) {
        return failing.remove(work) != null;
    }
}
