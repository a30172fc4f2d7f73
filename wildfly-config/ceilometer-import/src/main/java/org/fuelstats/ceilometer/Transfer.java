package org.fuelstats.ceilometer;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Item.Sample;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleSource;

/**
 * Transfers the samples of a source to a receiver. The position is recorded after they have been received, so that an interruption repeats
 * some samples, which changes nothing, and loses none.
 */
final class Transfer {
    private final SampleSource source;
    private final ImportDirectory journal;
    private final Tally tally;
    private final int atATime;
    private final PrintStream out;

    public Transfer(SampleSource source, ImportDirectory journal, Tally tally, int atATime, PrintStream out) {
        this.source = source;
        this.journal = journal;
        this.tally = tally;
        this.atATime = atATime;
        this.out = out;
    }

    /**
     * Continues at the journal's position, to the end of the source.
     *
     * @param store identifies the store, since another one does not have the samples sent before
     */
    public void run(String store, Receiver receiver) throws IOException, InterruptedException {
        State begun = journal.begun();
        String identity = source.identity() + " to " + store;
        if (begun.identity() != null && !begun.identity().equals(identity)) {
            throw new IOException(
                    "The state directory belongs to another import, of " + begun.identity() + "; this one is of "
                            + identity + ". Name another directory with --state, or remove it to begin anew.");
        }
        source.begin(begun.position());
        ImportProgress progress = new ImportProgress(out, source.extent(), begun.position());
        if (begun.identity() != null) {
            out.println("Going on after "
                    + (begun.position().timed() ? begun.position().time() : "the beginning") + ", "
                    + begun.imported() + " samples were stored before.");
        }
        Position reached = begun.position();
        List<Sample> gathered = new ArrayList<>(atATime);
        int unnoted = 0;
        for (Item item = source.next(); item != null; item = source.next()) {
            if (item instanceof Sample sample) {
                gathered.add(sample);
            } else if (item instanceof Item.Unusable unusable) {
                journal.rejects().add(unusable);
            }
            reached = item.position().after(reached) ? item.position() : reached;
            if (++unnoted == atATime) {
                receive(receiver, gathered, identity, reached);
                progress.at(reached, tally.stored(), journal.rejects().count());
                unnoted = 0;
            }
        }
        receive(receiver, gathered, identity, reached);
    }

    private void receive(Receiver receiver, List<Sample> samples, String identity, Position reached)
            throws IOException, InterruptedException {
        if (!samples.isEmpty()) {
            receiver.take(samples);
            samples.clear();
        }
        journal.reached(identity, reached, journal.begun().imported() + tally.stored());
    }
}
