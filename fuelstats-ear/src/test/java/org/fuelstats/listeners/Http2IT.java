package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** HTTP/2 connections have bounds (RFC 9113), on every listener. */
@EndToEnd
class Http2IT {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_STREAM_AND_HEADERS = 5;
    private static final int MAX_CONCURRENT_STREAMS = 3;
    /** SETTINGS_INITIAL_WINDOW_SIZE, 0. */
    private static final byte[] NO_WINDOW = {0, 4, 0, 0, 0, 0};

    /** From HPACK's static table: GET, https, /, and the authority "localhost". */
    private static final byte[] REQUEST = request();

    private final RunningSystem system;

    Http2IT(RunningSystem system) {
        this.system = system;
    }

    private List<URI> listeners() {
        return List.of(system.collector("/"), system.analytics("/"), system.metrics("/"));
    }

    @Test
    void theNumberOfStreamsIsLimited() throws IOException {
        for (URI listener : listeners()) {
            try (TlsClient client = connect(listener, "127.0.0.1")) {
                DataInputStream in = new DataInputStream(client.in());
                Frame settings = Frame.read(in);
                assertEquals(SETTINGS, settings.type());
                assertEquals(100, settings.setting(MAX_CONCURRENT_STREAMS), listener.toString());
            }
        }
    }

    /** The server ends such a connection, or at times just stops reading it, which stalls no other address. */
    @Test
    void aClientThatResetsItsRequestsRapidlyIsNoObstacleToOthers() throws Exception {
        for (URI listener : listeners()) {
            for (int attempt = 0; attempt < 3; attempt++) {
                resetsRapidly(listener);
                long start = System.nanoTime();
                int status = system.getAsOperator(listener).statusCode();
                assertTrue(status < 500, listener + " answers " + status);
                assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos(), listener + " is slow");
            }
        }
    }

    /** A stream's window of no bytes holds the response, and with it a thread, until the write time-out. */
    @Test
    void aClientThatLetsNoResponseThroughIsNoObstacleToOthers() throws Exception {
        for (URI listener : listeners()) {
            try (TlsClient client = connect(listener, "127.0.0.62", NO_WINDOW)) {
                Frame.read(new DataInputStream(client.in()));
                client.write(requests(1, 100));
                Thread.sleep(1000);
                for (int i = 0; i < 5; i++) {
                    long start = System.nanoTime();
                    int status = system.getAsOperator(listener).statusCode();
                    assertTrue(status < 500, listener + " answers " + status);
                    assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos(), listener + " is slow");
                }
            }
        }
    }

    private static byte[] requests(int firstStream, int count) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int stream = firstStream; stream < firstStream + 2 * count; stream += 2) {
            frames.writeBytes(frame(HEADERS, END_STREAM_AND_HEADERS, stream, REQUEST));
        }
        return frames.toByteArray();
    }

    private void resetsRapidly(URI listener) throws Exception {
        try (TlsClient client = connect(listener, "127.0.0.61").timeout(Duration.ofSeconds(5))) {
            for (int stream = 1; stream < 2000; stream += 40) {
                client.write(requestsWithResets(stream, 20));
                Thread.sleep(20);
            }
            readUntilSentAway(client);
        } catch (SocketTimeoutException | SocketException | SSLException stalledOrClosed) {
            // what the server does with this client is its own choice
        }
    }

    private static void readUntilSentAway(TlsClient client) throws IOException {
        DataInputStream in = new DataInputStream(client.in());
        try {
            while (Frame.read(in).type() != GOAWAY) {
                // responses to requests that were not reset in time
            }
        } catch (EOFException closed) {
            // without a frame before it
        }
    }

    /** In one piece, so that the resets come before the responses. */
    private static byte[] requestsWithResets(int firstStream, int count) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int stream = firstStream; stream < firstStream + 2 * count; stream += 2) {
            frames.writeBytes(frame(HEADERS, END_STREAM_AND_HEADERS, stream, REQUEST));
            frames.writeBytes(frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8}));
        }
        return frames.toByteArray();
    }

    private TlsClient connect(URI listener, String from) throws IOException {
        return connect(listener, from, new byte[0]);
    }

    private TlsClient connect(URI listener, String from, byte[] settings) throws IOException {
        TlsClient client = TlsClient.connect(system, listener, from, "h2");
        client.write(PREFACE);
        client.write(frame(SETTINGS, 0, 0, settings));
        return client;
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    private static byte[] request() {
        byte[] authority = "localhost".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(5 + authority.length)
                .put((byte) 0x82)
                .put((byte) 0x87)
                .put((byte) 0x84)
                .put((byte) 0x41)
                .put((byte) authority.length)
                .put(authority)
                .array();
    }

    private record Frame(int type, byte[] payload) {
        static Frame read(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            return new Frame(type, in.readNBytes(length));
        }

        /** The value of a setting; -1 if it isn't among them. */
        int setting(int id) {
            ByteBuffer settings = ByteBuffer.wrap(payload);
            while (settings.hasRemaining()) {
                int name = settings.getShort();
                int value = settings.getInt();
                if (name == id) {
                    return value;
                }
            }
            return -1;
        }
    }
}
