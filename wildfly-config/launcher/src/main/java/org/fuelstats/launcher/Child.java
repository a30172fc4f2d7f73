package org.fuelstats.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A server process: the end of its output is kept, and an unexpected exit is reported. */
final class Child {
    private static final int KEPT_LINES = 40;

    private final String name;
    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile boolean endExpected;

    Child(String name, Process process, Consumer<Child> onUnexpectedEnd) {
        this.name = name;
        this.process = process;
        Thread reader = new Thread(this::readOutput, name + " output");
        reader.setDaemon(true);
        reader.start();
        process.onExit().thenAccept(ended -> {
            if (!endExpected) {
                onUnexpectedEnd.accept(this);
            }
        });
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** From now on the end of this process is no accident. */
    void expectEnd() {
        endExpected = true;
    }

    /** How the process ended, with the last lines it printed. */
    String obituary() {
        StringBuilder text = new StringBuilder(name).append(" ended");
        if (!process.isAlive()) {
            text.append(" with exit status ").append(process.exitValue());
        }
        synchronized (lastLines) {
            if (!lastLines.isEmpty()) {
                text.append(". Its last lines:");
                lastLines.forEach(line -> text.append("\n  ").append(line));
            }
        }
        return text.toString();
    }

    /** Waits until the process and its descendants have ended; kills them after a time-out. */
    void awaitEnd(Duration patience) throws InterruptedException {
        List<ProcessHandle> family = new ArrayList<>();
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(family::add);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            family.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    void terminate(Duration patience) throws InterruptedException {
        expectEnd();
        process.destroy();
        awaitEnd(patience);
    }

    void kill() throws InterruptedException {
        expectEnd();
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lastLines) {
                    if (lastLines.size() == KEPT_LINES) {
                        lastLines.removeFirst();
                    }
                    lastLines.addLast(line);
                }
            }
        } catch (IOException e) {
            // The stream is closed under the reader when the process is killed: nothing more to read.
        }
    }
}
