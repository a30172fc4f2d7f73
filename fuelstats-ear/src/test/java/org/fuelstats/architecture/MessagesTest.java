package org.fuelstats.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Log messages have ids of their own, are described, and are all in docs/messages.md. */
class MessagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ID = Pattern.compile("FUEL\\d{4}");
    private static final List<TypedLogger> LOGGERS = TypedLogger.all();

    @Test
    void thePageIsUpToDate() throws IOException {
        Path page = DOCS.resolve("messages.md");
        String text = MessagesPage.text(LOGGERS);
        if (Boolean.getBoolean("fuelstats.docs.update")) Files.writeString(page, text);
        assertEquals(
                text,
                Files.readString(page),
                "docs/messages.md is out of date; regenerate it: mvn package -pl fuelstats-ear -am -Dtest=MessagesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dfuelstats.docs.update=true");
    }

    @Test
    void idRangesDoNotOverlap() {
        assertFalse(LOGGERS.isEmpty(), "no typed logger was found");
        List<String> faults = new ArrayList<>();
        int used = -1;
        for (TypedLogger logger : LOGGERS) {
            if (logger.firstId() <= used || logger.lastId() < logger.firstId()) {
                faults.add(logger.name() + " has no id range of its own");
            }
            used = logger.lastId();
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void idsAreUniqueAndInTheRangeOfTheirLogger() {
        List<String> faults = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (TypedLogger logger : LOGGERS) {
            for (LoggedMessage message : logger.messages()) {
                if (!seen.add(message.number())) faults.add(message.id() + " occurs twice");
                if (message.number() < logger.firstId() || message.number() > logger.lastId()) {
                    faults.add(message.id() + " is out of the range of " + logger.name());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyMessageSaysWhatItMeansAndWhatToDo() {
        List<String> faults = new ArrayList<>();
        for (TypedLogger logger : LOGGERS) {
            if (logger.title().isEmpty()) faults.add(logger.name() + " needs Javadoc: Log messages of …");
            for (LoggedMessage message : logger.messages()) {
                if (message.meaning().isEmpty() || message.action().isEmpty()) {
                    faults.add(message.id() + " needs Javadoc: what it means, then <p>Action: what to do");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void idsInThePagesExist() throws IOException {
        Set<String> known = new HashSet<>();
        LOGGERS.forEach(logger -> logger.messages().forEach(message -> known.add(message.id())));
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(DOCS)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher id = ID.matcher(Files.readString(page));
                while (id.find()) {
                    if (!known.contains(id.group())) unknown.add(page + ": " + id.group());
                }
            }
        }
        assertEquals(new TreeSet<String>(), unknown, "ids that no logger has");
    }
}
