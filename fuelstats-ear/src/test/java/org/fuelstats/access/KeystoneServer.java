package org.fuelstats.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.endtoend.Await;
import org.junit.jupiter.api.Assertions;

/** OpenStack's Keystone, as Debian packages it in python3-keystone, over TLS, on a database of its own. */
final class KeystoneServer implements AutoCloseable {
    static final String ADMIN_PASSWORD = "of the administrator";

    private final Path directory;
    private final ServerKey tls;
    private final int port;
    private Process process;

    private KeystoneServer(Path directory, ServerKey tls, int port) {
        this.directory = directory;
        this.tls = tls;
        this.port = port;
    }

    /** Makes a Keystone with one user, {@code admin}, and starts it. */
    static KeystoneServer create(Path directory, ServerKey tls) throws IOException, InterruptedException {
        KeystoneServer keystone = new KeystoneServer(directory, tls, freePort());
        try (InputStream script = KeystoneServer.class.getResourceAsStream("serve-keystone.py")) {
            Files.copy(script, directory.resolve("serve-keystone.py"));
        }
        Files.createDirectory(directory.resolve("keys"));
        keystone.configure(Duration.ofHours(1));
        keystone.manage("db_sync");
        PosixFileAttributes mine = Files.readAttributes(directory, PosixFileAttributes.class);
        keystone.manage(
                "fernet_setup",
                "--keystone-user",
                mine.owner().getName(),
                "--keystone-group",
                mine.group().getName());
        keystone.manage("bootstrap", "--bootstrap-password", ADMIN_PASSWORD);
        keystone.start();
        return keystone;
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + port + "/v3");
    }

    /** Starts it again, and tokens that it gives out from now on live as long as this. */
    void restartWithTokensOf(Duration life) throws IOException, InterruptedException {
        stop();
        configure(life);
        start();
    }

    void start() throws IOException {
        process = start(
                "/usr/bin/python3",
                directory.resolve("serve-keystone.py").toString(),
                Integer.toString(port),
                tls.certificate().toString(),
                tls.key().toString(),
                directory.resolve("keystone.db").toString(),
                "--config-file",
                configuration().toString());
        Await.upTo(Duration.ofSeconds(60), "Keystone answers").until(() -> {
            Assertions.assertTrue(process.isAlive(), this::output);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
    }

    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            stop();
        }
    }

    private void configure(Duration tokenLife) throws IOException {
        Files.writeString(configuration(), """
                [DEFAULT]
                log_file = %1$s/keystone.log
                [database]
                connection = sqlite:///%1$s/keystone.db
                [fernet_tokens]
                key_repository = %1$s/keys
                [token]
                expiration = %2$d
                [cache]
                enabled = false
                [identity]
                password_hash_rounds = 4
                """.formatted(directory, tokenLife.toSeconds()));
    }

    private void manage(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/keystone-manage", "--config-file", configuration().toString()));
        command.addAll(List.of(arguments));
        Process management = start(command.toArray(String[]::new));
        Assertions.assertEquals(0, management.waitFor(), this::output);
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        // Else it would read what /etc/keystone has for the machine's own.
        builder.environment().put("OS_KEYSTONE_CONFIG_DIR", directory.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("Keystone is missing: install the package python3-keystone.", e);
        }
    }

    private Path configuration() {
        return directory.resolve("keystone.conf");
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("output"), UTF_8);
        } catch (IOException e) {
            return "no output: " + e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
