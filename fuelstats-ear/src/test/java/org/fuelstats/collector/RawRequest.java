package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import org.fuelstats.launcher.RunningSystem;

/** Sends bytes as they are over TLS, without the good manners of a client library. */
final class RawRequest {
    private RawRequest() {}

    /** The whole answer as text; the connection is closed behind it. */
    static String send(RunningSystem system, String head, byte[] body) {
        URI collector = system.collector("/");
        try (Socket socket = system.client()
                .sslContext()
                .getSocketFactory()
                .createSocket(collector.getHost(), collector.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Host: " + collector.getHost() + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
