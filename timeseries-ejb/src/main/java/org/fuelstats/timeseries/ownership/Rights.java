package org.fuelstats.timeseries.ownership;

import org.fuelstats.timeseries.refusals.Refusal;
import org.fuelstats.timeseries.refusals.Refusal.Reason;

/** Who may do what in the metric store. */
public final class Rights {
    private Rights() {}

    public static boolean mayCreatePolicies(Caller caller) {
        return caller.admin() || caller.service();
    }

    public static boolean mayChangePolicies(Caller caller) {
        return caller.admin();
    }

    /** Refuses what isn't allowed, saying who could do it. */
    public static void check(boolean allowed, String what, String who) {
        if (!allowed) {
            throw new Refusal(Reason.FORBIDDEN, what, "You may not " + what + ". Ask " + who + " to do it.");
        }
    }
}
