package org.fuelstats.gnocchi.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.gnocchi.responses.ApiError;

/** Reads a request's JSON body; never more of it than one byte beyond the limit. */
@ApplicationScoped
public class BodyReader {
    private static final int FIRST_BUFFER = 64 * 1024;

    /** A byte of a body becomes about a byte of columns. */
    private static final int SHARE = 2;

    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.max-body-bytes", defaultValue = "16 MiB")
    BodyLimit limit;

    @Inject
    BodyClaim claim;

    /**
     * Reads the whole body.
     *
     * @throws ApiError if it isn't declared as JSON in UTF-8 (415), is larger than the limit (413), can't be inflated (400),
     *     doesn't arrive (408) or finds no memory (503)
     */
    public Body read(HttpServletRequest request) {
        ContentType.check(request.getContentType());
        boolean gzip = isGzip(request.getHeader("Content-Encoding"));
        long announced = request.getContentLengthLong();
        if (announced > limit.bytes()) {
            throw tooLarge();
        }
        // Not closed: that would read what is left of a body that is too large.
        try {
            InputStream in = request.getInputStream();
            return gzip ? inflated(in) : bytes(in, announced);
        } catch (IOException e) {
            throw ApiError.of(408, "The body didn't arrive as a whole in time: send it again.");
        }
    }

    private Body inflated(InputStream in) throws IOException {
        try {
            return bytes(new GZIPInputStream(in), -1);
        } catch (ZipException | java.io.EOFException e) {
            throw ApiError.of(400, "The body isn't whole gzip, as its Content-Encoding says: " + e.getMessage() + ".");
        }
    }

    private Body bytes(InputStream in, long announced) throws IOException {
        int most = limit.bytes() + 1;
        // One byte more than announced, so that the end is seen without growing.
        byte[] bytes = buffer(announced < 0 ? FIRST_BUFFER : (int) Math.min(announced + 1, FIRST_BUFFER));
        int length = 0;
        int count;
        while ((count = in.read(bytes, length, bytes.length - length)) >= 0) {
            length += count;
            if (length == most) {
                throw tooLarge();
            }
            if (length == bytes.length) {
                long next = Math.max(length * 2L, Math.min(announced + 1, length * 16L));
                byte[] larger = buffer((int) Math.min(next, most));
                System.arraycopy(bytes, 0, larger, 0, length);
                bytes = larger;
            }
        }
        return new Body(bytes, length);
    }

    private byte[] buffer(int size) {
        claim.grow(size * SHARE);
        return new byte[size];
    }

    private ApiError tooLarge() {
        return ApiError.of(413, "The body is larger than " + limit + ": send it in several requests.");
    }

    private static boolean isGzip(String encoding) {
        if (encoding == null) {
            return false;
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw ApiError.of(
                        415,
                        "A body can be sent as it is or as gzip; its Content-Encoding is neither: use gzip or none.");
        };
    }
}
