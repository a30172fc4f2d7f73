package org.fuelstats.gnocchi.prometheus;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.Body;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.settings.ByteSize;

/** The body of a remote write request: one block of Snappy, whose size is known before it is decompressed. */
final class RemoteWriteBody {
    private RemoteWriteBody() {}

    /**
     * The message, which counts as part of the body's memory.
     *
     * @param limit the largest message
     * @throws ApiError if it is larger (413), or the body isn't Snappy (400)
     */
    static byte[] message(Body body, ByteSize limit) {
        try {
            int size = SnappyDecompressor.getUncompressedLength(body.bytes(), 0);
            if (size < 0 || body.length() == 0) {
                throw RemoteWrite.undecodable("The body has to be compressed by Snappy.");
            }
            if (size > limit.bytes()) {
                throw ApiError.of(
                        ErrorCode.TOO_LARGE, "The message is larger than " + limit + ". Send fewer samples at a time.");
            }
            body.growBy(size);
            byte[] message = new byte[size];
            int written = new SnappyDecompressor().decompress(body.bytes(), 0, body.length(), message, 0, size);
            if (written != size) {
                throw RemoteWrite.undecodable("The message is shorter than it says.");
            }
            return message;
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw RemoteWrite.undecodable("The body is not valid Snappy: " + e.getMessage());
        }
    }
}
