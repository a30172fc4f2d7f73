package org.fuelstats.gnocchi.bodies;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.Body;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.BodyType;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.settings.ByteSize;

/** The body of the current request. Its memory is released when the request ends, however it ends. */
@RequestScoped
public class RequestBodies {
    @Inject
    BodyReader reader;

    private final List<Body> read = new ArrayList<>();

    /**
     * Reads the whole body.
     *
     * @throws ApiError if it isn't declared as JSON in UTF-8 (415)
     * @throws org.fuelstats.http.BodyRefused if it can't be read within the limits
     */
    public Body read(HttpServletRequest request) {
        checkType(request.getContentType());
        Body body = reader.read(request);
        read.add(body);
        return body;
    }

    /**
     * Reads the whole body, which must be of this type.
     *
     * @throws ApiError if it isn't declared as that (415)
     */
    Body read(HttpServletRequest request, String mediaType) {
        String declared = request.getContentType();
        if (declared == null || !declared.split(";", 2)[0].strip().equalsIgnoreCase(mediaType)) {
            throw ApiError.of(ErrorCode.UNSUPPORTED_TYPE, "The header Content-Type must say " + mediaType + ".");
        }
        return kept(reader.read(request));
    }

    /** Reads the whole body; if there is one, it must be JSON. */
    Body readOptional(HttpServletRequest request) {
        Body body = kept(reader.read(request));
        if (body.length() > 0) {
            checkType(request.getContentType());
        }
        return body;
    }

    /**
     * Reads a body that isn't JSON, whatever its type.
     *
     * @throws org.fuelstats.http.BodyRefused if it can't be read within the limits
     */
    public Body readAny(HttpServletRequest request) {
        return kept(reader.read(request));
    }

    /** The same without a look at its encoding, which the reader of its content knows. */
    public Body readCompressed(HttpServletRequest request) {
        return kept(reader.readAsReceived(request));
    }

    /** The largest body. */
    public ByteSize limit() {
        return reader.limit();
    }

    private Body kept(Body body) {
        read.add(body);
        return body;
    }

    static void checkType(String contentType) {
        String problem =
                switch (BodyType.of(contentType)) {
                    case JSON -> null;
                    case JSON_IN_OTHER_CHARSET -> "The body must be in UTF-8, not in another charset: encode it again.";
                    case OTHER -> "The body must be JSON, and the header Content-Type must say so: application/json.";
                    case MISSING ->
                        "The body must be JSON, and the header Content-Type must say so: application/json; there is"
                                + " none.";
                };
        if (problem != null) {
            throw ApiError.of(ErrorCode.UNSUPPORTED_TYPE, problem);
        }
    }

    @PreDestroy
    void release() {
        read.forEach(Body::close);
    }
}
