package org.fuelstats.collector.limits;

import static org.fuelstats.collector.limits.Refusal.Kind.CONTENT;
import static org.fuelstats.collector.limits.Refusal.Kind.SIZE;
import static org.fuelstats.collector.limits.Refusal.Kind.SLOW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** Reads a request's body within the limits; never more of it than one byte beyond. */
@ApplicationScoped
public class BodyReader {
    private static final int FIRST_BUFFER = 128 * 1024;

    @Inject
    CollectorLimits limits;

    @Inject
    MemoryBudget budget;

    /**
     * Reads and inflates the body.
     *
     * @throws Refusal when it is too large, broken, compressed otherwise than by gzip, or too slow
     */
    public Body read(HttpServletRequest request) {
        ByteCount limit = limits.body();
        if (request.getContentLengthLong() > limit.bytes()) {
            throw tooLarge(limit);
        }
        MemoryBudget.Claim claim = budget.claim();
        boolean done = false;
        try {
            Growing body = received(request, limit, claim);
            body = inflated(body, request.getHeader("Content-Encoding"), claim);
            done = true;
            return new Body(body.bytes(), body.length(), claim);
        } finally {
            if (!done) {
                claim.release();
            }
        }
    }

    private Growing inflated(Growing body, String encoding, MemoryBudget.Claim claim) {
        try {
            return isGzip(encoding) ? Gunzip.inflate(body.bytes(), body.length(), limits.inflated(), claim) : body;
        } catch (Refusal e) {
            throw e.kind() == CONTENT ? e.of(Arrays.copyOf(body.bytes(), body.length())) : e;
        }
    }

    private static Growing received(HttpServletRequest request, ByteCount limit, MemoryBudget.Claim claim) {
        long announced = request.getContentLengthLong();
        int expected = (int) Math.min(announced < 0 ? 4096 : announced, FIRST_BUFFER);
        Growing body = new Growing(expected, limit.asArrayLength(), claim);
        try {
            InputStream in = request.getInputStream(); // closing it would read what is left of a body that is too large
            while (announced < 0 || body.length() < announced) {
                int room = body.room();
                int count = in.read(body.bytes(), body.length(), room);
                if (count < 0) {
                    break;
                }
                if (!body.added(count)) {
                    throw tooLarge(limit);
                }
            }
            return body;
        } catch (IOException e) {
            throw new Refusal(SLOW, "The body didn't arrive as a whole in time: send it again.");
        }
    }

    private static Refusal tooLarge(ByteCount limit) {
        return new Refusal(SIZE, "The body is larger than " + limit + ": send it in several requests.");
    }

    private static boolean isGzip(String encoding) {
        if (encoding == null) {
            return false;
        }
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new Refusal(
                        CONTENT,
                        "A body can be sent as it is or as gzip; its Content-Encoding is neither: use gzip or none.");
        };
    }
}
