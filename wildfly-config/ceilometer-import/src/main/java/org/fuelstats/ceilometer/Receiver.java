package org.fuelstats.ceilometer;

import java.io.IOException;
import java.util.List;
import org.fuelstats.ceilometer.samples.Item.Sample;

/** The destination of samples: the store, or the counts of a dry run. */
interface Receiver {
    /** Takes samples, which come in order of time. When it returns each of them is where it should be or among the rejects. */
    void take(List<Sample> samples) throws IOException, InterruptedException;
}
