package org.fuelstats.listeners;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.fuelstats.launcher.RunningSystem;

/** A connection to a listener, for bytes that no client library would send. */
final class TlsClient implements Closeable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final SSLSocket socket;

    private TlsClient(SSLSocket socket) {
        this.socket = socket;
    }

    /** A connection from an address of this machine. */
    static TlsClient connect(RunningSystem system, URI listener, String from, String... applicationProtocols)
            throws IOException {
        Socket plain = plain(listener, from);
        SSLSocket socket = (SSLSocket) system.client()
                .sslContext()
                .getSocketFactory()
                .createSocket(plain, listener.getHost(), listener.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(applicationProtocols);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new TlsClient(socket);
    }

    /** A connection that has not begun the TLS handshake. */
    static Socket plain(URI listener, String from) throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        plain.connect(new InetSocketAddress(listener.getHost(), listener.getPort()), TIMEOUT_MILLIS);
        plain.setSoTimeout(TIMEOUT_MILLIS);
        return plain;
    }

    /** How long to wait for bytes. */
    TlsClient timeout(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        return this;
    }

    TlsClient write(String text) throws IOException {
        return write(text.getBytes(ISO_8859_1));
    }

    TlsClient write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** All that the server sends until it closes the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException | javax.net.ssl.SSLException reset) {
            // the server closed the connection while bytes were on their way to it
        }
        return all.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
