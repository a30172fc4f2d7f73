package org.fuelstats.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** A database made with the PostgreSQL that the system's packages installed. */
final class SystemPostgres implements AutoCloseable {
    static final String USER = "statistics";
    static final String PASSWORD = "pass word/with 'signs'";

    private final Path programs;
    private final Path data;

    private SystemPostgres(Path programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** Where Debian puts PostgreSQL's programs; the newest version of several. */
    static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    static SystemPostgres start(Path programs, Path directory, int port) throws IOException, InterruptedException {
        Path password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        SystemPostgres postgres = new SystemPostgres(programs, directory.resolve("data"));
        postgres.run(
                "initdb",
                "-D",
                postgres.data.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8");
        postgres.run(
                "pg_ctl",
                "-D",
                postgres.data.toString(),
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start");
        return postgres;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-w", "-m", "fast", "stop");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("system-postgres", ".log");
        // Into a file: a database that pg_ctl left running would hold a pipe open.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        Assertions.assertEquals(0, status, Files.readString(output, StandardCharsets.UTF_8));
        Files.delete(output);
    }
}
