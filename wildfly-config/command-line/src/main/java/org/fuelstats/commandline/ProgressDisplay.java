package org.fuelstats.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows the progress of a command. On a terminal the current step is one line, updated in place; elsewhere, for example in a log file, each
 * step is a line, and a long step adds one every ten seconds.
 */
public final class ProgressDisplay {
    private static final long REDRAWN_EVERY_MILLIS = 500;
    private static final long LINE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final boolean inPlace;
    private Timer redrawing;
    private String present;
    private long begun;
    private long lastLine;

    ProgressDisplay(PrintStream out, boolean inPlace, LongSupplier nanoTime) {
        this.out = out;
        this.inPlace = inPlace;
        this.nanoTime = nanoTime;
    }

    /** For a terminal. */
    public static ProgressDisplay inPlace(PrintStream out) {
        return new ProgressDisplay(out, true, System::nanoTime);
    }

    /** For a file or a pipe. */
    public static ProgressDisplay lines(PrintStream out) {
        return new ProgressDisplay(out, false, System::nanoTime);
    }

    /** Shows nothing. */
    public static ProgressDisplay none() {
        return lines(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** A new step begins, and with it the one before has ended. */
    public synchronized void step(String text) {
        if (inPlace) {
            present = text + "…";
            begun = nanoTime.getAsLong();
            redraw();
            keepRedrawing();
        } else {
            line(text + "…");
        }
    }

    /** The present step has got on: {@code text} says how far. May be called as often as there is news. */
    public synchronized void update(String text) {
        if (inPlace) {
            present = text;
        } else if (nanoTime.getAsLong() - lastLine >= LINE_EVERY_NANOS) {
            line(text);
        }
    }

    /** Prints a line that stays. The step that was shown in place has ended. */
    public synchronized void print(String text) {
        end();
        line(text);
    }

    /** No step is under way any more: other output may follow. */
    public synchronized void end() {
        if (redrawing != null) {
            redrawing.cancel();
            redrawing = null;
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void line(String text) {
        out.println(text);
        lastLine = nanoTime.getAsLong();
    }

    private void keepRedrawing() {
        if (redrawing == null) {
            redrawing = new Timer("progress", true);
            redrawing.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            redraw();
                        }
                    },
                    REDRAWN_EVERY_MILLIS,
                    REDRAWN_EVERY_MILLIS);
        }
    }

    private synchronized void redraw() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - begun);
        out.print(CLEAR_LINE + present + " (" + seconds + " s)");
        out.flush();
    }
}
