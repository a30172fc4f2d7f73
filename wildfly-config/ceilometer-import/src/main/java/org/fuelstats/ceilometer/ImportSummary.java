package org.fuelstats.ceilometer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Prints a summary at the end. */
record ImportSummary(PrintStream out, Tally tally, ImportDirectory journal, Path state) {

    /** @return how the process should exit */
    int ofImport() {
        say(
                "Imported: %,d samples (%,d with those of earlier runs), into %,d entities of %,d resources.",
                tally.stored(),
                journal.begun().imported() + tally.stored(),
                journal.entities().size(),
                journal.entities().resources());
        if (tally.late() > 0) {
            say(
                    "%,d of them didn't count any more, since their entities hold measures that are newer by more than the widest archive's"
                            + " interval: repeated after an interruption, or there was newer data before the import.",
                    tally.late());
        }
        say("The outcome of each resource and meter is in %s.", state.resolve("entities.csv"));
        return passedOver(journal.rejects().count() > 0 ? " They stand in " + state.resolve("rejects.csv") + "." : "");
    }

    /** @return how the process should exit */
    int ofTrial(Trial trial) {
        say(
                "Nothing was imported. It would be %,d samples, into %,d entities of these resources:",
                tally.stored(), trial.entities());
        trial.types().forEach((type, count) -> say("  %,10d %s", count, type));
        return passedOver("");
    }

    private int passedOver(String where) {
        say("Passed over: %,d.%s", journal.rejects().count(), where);
        journal.rejects().reasons().forEach((reason, count) -> say("  %,10d %s", count, reason));
        return journal.rejects().count() == 0 ? ImportCeilometer.DONE : ImportCeilometer.SOME_PASSED_OVER;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
