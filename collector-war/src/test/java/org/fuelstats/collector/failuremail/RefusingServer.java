package org.fuelstats.collector.failuremail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that talks but refuses every recipient. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String refusal;

    RefusingServer(String refusal) throws IOException {
        this.refusal = refusal;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                OutputStream out = client.getOutputStream();
                say(out, "220 test");
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    say(out, line.startsWith("RCPT") ? refusal : "250 fine");
                }
            } catch (IOException e) {
                // the client or the test has ended it
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
