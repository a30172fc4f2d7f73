package org.fuelstats.nailgun.sending;

/** Ends a run: the collector takes nothing now. The message is the reason. */
final class RunFailed extends Exception {
    private static final long serialVersionUID = 1L;

    RunFailed(String reason) {
        super(reason, null, false, false);
    }
}
