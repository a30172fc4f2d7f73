package org.fuelstats.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.launcher.RunningSystem;

/** Sends requests to a listener of a server from a given address of this machine, with path and header lines just as they are given. */
public record RawClient(RunningSystem node, URI listener, String from, String host) {
    private static final int PATIENCE_MILLIS = 60_000;

    /** Of the metric store. */
    public RawClient(RunningSystem node, String from) {
        this(node, node.metrics("/"), from, node.metrics("/").getAuthority());
    }

    /** The same with another header Host. */
    public RawClient to(String name) {
        return new RawClient(node, listener, from, name);
    }

    /** The same for analytics. */
    public RawClient toAnalytics() {
        return at(node.analytics("/"));
    }

    /** The same for the collector. */
    public RawClient toCollector() {
        return at(node.collector("/"));
    }

    private RawClient at(URI other) {
        return new RawClient(node, other, from, host.equals(listener.getAuthority()) ? other.getAuthority() : host);
    }

    public Answer get(String path, String... headerLines) throws IOException {
        return send("GET", path, "", headerLines);
    }

    public Answer post(String path, String body, String... headerLines) throws IOException {
        return send("POST", path, body, headerLines);
    }

    private Answer send(String method, String path, String body, String... headerLines) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n" + lines(headerLines) + "\r\n";
        try (Socket plain = new Socket()) {
            plain.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            plain.connect(new InetSocketAddress(listener.getHost(), listener.getPort()), PATIENCE_MILLIS);
            try (Socket socket = node.client()
                    .sslContext()
                    .getSocketFactory()
                    .createSocket(plain, listener.getHost(), listener.getPort(), true)) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream().write((head + body).getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                return new Answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
            }
        }
    }

    /** JSON is sent and accepted, unless a line says otherwise. */
    private static String lines(String... given) {
        List<String> lines = new ArrayList<>(List.of(given));
        for (String name : new String[] {"Accept", "Content-Type"}) {
            if (lines.stream().noneMatch(line -> line.startsWith(name + ":"))) {
                lines.add(name + ": application/json");
            }
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** An answer as it came: status line, headers, body. */
    public record Answer(String text) {
        public int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
