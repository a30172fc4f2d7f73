package org.fuelstats.testtimes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints the slowest test classes when the end-to-end tests end, the modules' unit tests among them, and writes all into a file. */
public final class TestTimes implements TestExecutionListener {
    private static final int SHOWN = 20;
    private static final String FILE = System.getProperty("fuelstats.test-times");

    private final Map<TestIdentifier, Instant> running = new ConcurrentHashMap<>();
    private final Map<String, Duration> times = new ConcurrentHashMap<>();
    private final Map<String, Long> tests = new ConcurrentHashMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier started) {
        if (className(started).isPresent()) {
            running.put(started, Instant.now());
        }
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        className(finished)
                .ifPresent(name ->
                        times.merge(name, Duration.between(running.remove(finished), Instant.now()), Duration::plus));
        if (finished.isTest()) {
            Stream.iterate(Optional.of(finished), Optional::isPresent, each -> each.flatMap(plan::getParent))
                    .flatMap(each -> className(each.get()).stream())
                    .findFirst()
                    .ifPresent(name -> tests.merge(name, 1L, Long::sum));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (FILE == null) {
            return;
        }
        List<ClassTime> endToEnd = new ArrayList<>();
        times.forEach((name, time) -> endToEnd.add(new ClassTime(name, tests.getOrDefault(name, 0L), time)));
        try {
            List<ClassTime> units = new UnitTestReports(
                            Path.of(System.getProperty("fuelstats.home")),
                            Instant.parse(System.getProperty("fuelstats.build-started")))
                    .read();
            List<String> lines = Stream.concat(endToEnd.stream(), units.stream())
                    .sorted(ClassTime.SLOWEST_FIRST)
                    .map(ClassTime::line)
                    .toList();
            Files.write(Path.of(FILE), lines);
            System.out.println("The slowest test classes; all of them are in " + FILE);
            lines.stream().limit(SHOWN).forEach(System.out::println);
            System.out.println(total("unit tests", units));
            System.out.println(total("end-to-end tests", endToEnd));
        } catch (IOException | XMLStreamException e) {
            System.out.println("The times of the test classes are not available: " + e);
        }
    }

    private static String total(String what, List<ClassTime> classes) {
        Duration time = classes.stream().map(ClassTime::time).reduce(Duration.ZERO, Duration::plus);
        long count = classes.stream().mapToLong(ClassTime::tests).sum();
        return new ClassTime(what + " in " + classes.size() + " classes", count, time).line();
    }

    private static Optional<String> className(TestIdentifier identifier) {
        return identifier.getSource().filter(ClassSource.class::isInstance).map(source -> ((ClassSource) source)
                .getClassName());
    }
}
