package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.List;
import org.fuelstats.ceilometer.samples.Item.Sample;

/** Where samples go: to the store, or into the figures of a trial. */
interface Receiver {
    /** Takes samples, which come in order of time. When it returns each of them is where it should be or among the rejects. */
    void take(List<Sample> samples) throws IOException, InterruptedException;
}
