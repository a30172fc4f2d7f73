package org.fuelstats.gnocchi.measurejson;

import java.time.DateTimeException;
import org.fuelstats.timeseries.time.Epoch;

/** The timestamps that metrics take in, for measures that aren't JSON. */
public final class AcceptedTimes {
    private final MeasureRules rules;

    AcceptedTimes(MeasureRules rules) {
        this.rules = rules;
    }

    /** Nanoseconds since 1970. */
    public long now() {
        return rules.now();
    }

    /**
     * The same timestamp if it is accepted.
     *
     * @throws DateTimeException that says why it isn't
     */
    public long checked(long timestamp) {
        if (!rules.admits(timestamp)) {
            boolean early = timestamp < rules.earliest();
            String shown = timestamp < Epoch.EARLIEST || timestamp >= Epoch.END
                    ? timestamp + " ns"
                    : Epoch.instant(timestamp).toString();
            throw new DateTimeException(shown + " " + rules.objection(early) + ".");
        }
        return timestamp;
    }
}
