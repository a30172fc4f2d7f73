package org.fuelstats.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.fuelstats.settings.ByteSize;

/** Reads request bodies within limits, decompressing gzip; it never reads more than one byte beyond the limit. All APIs use this class. */
public final class BodyReader {
    private static final int FIRST_BUFFER = 128 * 1024;
    private static final int FIRST_BUFFER_OF_UNKNOWN = 4096;

    private final ByteSize limit;
    private final ByteSize inflatedLimit;
    private final MemoryBudget budget;

    /**
     * A reader.
     *
     * @param limit of a body as received
     * @param inflatedLimit of a body that was received as gzip
     */
    public BodyReader(ByteSize limit, ByteSize inflatedLimit, MemoryBudget budget) {
        this.limit = limit;
        this.inflatedLimit = inflatedLimit;
        this.budget = budget;
    }

    /**
     * Reads the body as a whole. The caller closes it.
     *
     * @throws BodyRefused if it can't be read within the limits
     */
    public Body read(HttpServletRequest request) {
        try {
            // Not closed: that would read the rest of a body that is too large.
            return read(
                    request.getInputStream(), request.getContentLengthLong(), request.getHeader("Content-Encoding"));
        } catch (IOException e) {
            throw incomplete();
        }
    }

    /**
     * The same for a body of whose {@code Content-Encoding} the caller takes care: it is read as received.
     *
     * @throws BodyRefused if it can't be read within the limits
     */
    public Body readAsReceived(HttpServletRequest request) {
        try {
            return read(request.getInputStream(), request.getContentLengthLong(), null);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    /** The largest body, as received. */
    public ByteSize limit() {
        return limit;
    }

    /**
     * Reads a small body outside of any budget, decompressing gzip.
     *
     * @param encoding the header Content-Encoding; null if there is none
     * @throws BodyRefused if it is larger than the limit, as received or inflated, is damaged or doesn't arrive
     */
    public static byte[] readSmall(InputStream in, String encoding, ByteSize limit) {
        try (Body body = new BodyReader(limit, limit, MemoryBudget.unlimited()).read(in, -1, encoding)) {
            return body.copy();
        }
    }

    private Body read(InputStream in, long announced, String encoding) {
        if (announced > limit.bytes()) {
            throw tooLarge();
        }
        MemoryBudget.Claim claim = budget.claim();
        boolean done = false;
        try {
            GrowingBuffer received = received(in, announced, claim);
            GrowingBuffer body = inflated(received, encoding, claim);
            done = true;
            return new Body(body.bytes(), body.length(), claim);
        } finally {
            if (!done) {
                claim.release();
            }
        }
    }

    private GrowingBuffer received(InputStream in, long announced, MemoryBudget.Claim claim) {
        int expected = (int) Math.min(announced < 0 ? FIRST_BUFFER_OF_UNKNOWN : announced, FIRST_BUFFER);
        GrowingBuffer body = new GrowingBuffer(expected, limit.bytes(), claim);
        try {
            while (announced < 0 || body.length() < announced) {
                int room = body.room();
                int count = in.read(body.bytes(), body.length(), room);
                if (count < 0) {
                    break;
                }
                if (!body.added(count)) {
                    throw tooLarge();
                }
            }
            return body;
        } catch (IOException e) {
            throw incomplete();
        }
    }

    private GrowingBuffer inflated(GrowingBuffer received, String encoding, MemoryBudget.Claim claim) {
        try {
            return isGzip(encoding)
                    ? Gunzip.inflate(received.bytes(), received.length(), inflatedLimit, claim)
                    : received;
        } catch (BodyRefused e) {
            throw e.withReceived(Arrays.copyOf(received.bytes(), received.length()));
        }
    }

    private static boolean isGzip(String encoding) {
        if (encoding == null) {
            return false;
        }
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new BodyRefused(
                        ErrorCode.UNSUPPORTED_TYPE,
                        "The Content-Encoding of the body is not supported: use gzip or none.");
        };
    }

    private BodyRefused tooLarge() {
        return new BodyRefused(ErrorCode.TOO_LARGE, "The body is larger than " + limit + ". Split the request.");
    }

    private static BodyRefused incomplete() {
        return new BodyRefused(ErrorCode.INCOMPLETE, "The body did not arrive completely in time: send it again.");
    }
}
