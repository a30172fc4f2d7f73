package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts the server processes, and no more of them once the system is stopping. */
final class Children {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ChildRecords records;
    private final CompletableFuture<String> accident = new CompletableFuture<>();
    private boolean closed;

    Children(ChildRecords records) {
        this.records = records;
    }

    synchronized Child start(String name, List<String> command, Map<String, String> environment, Path directory)
            throws StartFailure {
        if (closed) {
            throw new StartFailure("The start was interrupted.");
        }
        // In a session of their own: Ctrl-C in the terminal must reach the launcher alone, which stops them in order.
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            records.add(name, process.toHandle());
            return new Child(name, process, child -> accident.complete(child.obituary()));
        } catch (IOException e) {
            throw new StartFailure(name + " can't be started: " + e.getMessage(), e);
        }
    }

    /** After ready: children may have started processes of their own, which a later start must find as well. */
    void record(Child child) throws IOException {
        for (ProcessHandle descendant : child.handle().descendants().toList()) {
            records.add(child.name(), descendant);
        }
    }

    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Completed with a description when a process ends that was not stopped. */
    CompletableFuture<String> accident() {
        return accident;
    }
}
