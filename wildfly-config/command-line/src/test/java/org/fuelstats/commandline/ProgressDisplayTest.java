package org.fuelstats.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is seen of a command at work. */
class ProgressDisplayTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void inALogFileEachStepIsOneLineAndALongStepAddsOneEveryTenSeconds() {
        ProgressDisplay display = display(false);

        display.step("Starting PostgreSQL");
        display.step("Loading");
        for (int second = 1; second <= 25; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            display.update(second + " of 100");
        }
        display.print("Loaded");

        assertEquals(
                List.of("Starting PostgreSQL…", "Loading…", "10 of 100", "20 of 100", "Loaded"),
                shown().lines().toList());
    }

    @Test
    void onATerminalTheStepIsOneLineThatIsReplacedAndClearedAtItsEnd() {
        ProgressDisplay display = display(true);

        display.step("Starting PostgreSQL");
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        display.step("Starting WildFly");
        display.print("Ready");

        assertEquals(1, shown().lines().filter(line -> line.endsWith("Ready")).count());
        assertTrue(
                shown().startsWith("\r\033[KStarting PostgreSQL… (0 s)\r\033[KStarting WildFly… (0 s)"), this::shown);
        assertTrue(shown().endsWith("\r\033[KReady" + System.lineSeparator()), this::shown);
    }

    @Test
    void theTimeLeftFollowsFromTheSpeedSoFar() {
        assertEquals(Duration.ofSeconds(90), TimeLeft.estimate(500, 2000, Duration.ofSeconds(30)));
        assertEquals("about 2 min left", TimeLeft.text(Duration.ofSeconds(90)));
        assertEquals("about 42 s left", TimeLeft.text(Duration.ofMillis(41_200)));
        assertEquals("about 1 s left", TimeLeft.text(Duration.ZERO));
    }

    private ProgressDisplay display(boolean inPlace) {
        return new ProgressDisplay(new PrintStream(shown, true, StandardCharsets.UTF_8), inPlace, now::get);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
