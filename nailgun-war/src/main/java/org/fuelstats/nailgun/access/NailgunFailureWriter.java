package org.fuelstats.nailgun.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.nailgun.database.NailgunOutage;

/** Writes Nailgun's form of error bodies: {@code {"message": "…", "errors": []}}. */
final class NailgunFailureWriter extends FailureWriter {
    private static final int RETRY_SECONDS = 10;

    NailgunFailureWriter() {
        super(NailgunOutage::isCauseOf, RETRY_SECONDS);
    }

    @Override
    protected Response.ResponseBuilder error(int status, String message) {
        var body = JsonNodeFactory.instance.objectNode().put("message", message);
        body.putArray("errors");
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body.toString());
    }

    @Override
    protected String message(int status, WebApplicationException refused, String path) {
        return switch (status) {
            case 404 -> "No such address. docs/nailgun.md lists those that are not Nailgun's.";
            case 405 -> "This address does not support this method: use one of those in the header Allow.";
            default -> "Invalid request. Check its method, address and headers.";
        };
    }
}
