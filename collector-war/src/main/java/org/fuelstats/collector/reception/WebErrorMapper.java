package org.fuelstats.collector.reception;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the API's error body to what the server itself refuses: unknown addresses, other methods. */
@Provider
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException e) {
        Response plain = e.getResponse();
        int status = plain.getStatus();
        if (status < 400) {
            return plain; // the server's own answer to OPTIONS comes this way
        }
        if (status >= 500) {
            return Errors.unexpected(e);
        }
        String message =
                switch (status) {
                    case 404 -> "There is nothing at this address: the API's addresses are listed in its reference.";
                    case 405 -> "This address doesn't take this method: use one of those in the header Allow.";
                    default -> "The request can't be understood: check its method, address and headers.";
                };
        Response.ResponseBuilder answer = Errors.error(status, message);
        Object allow = plain.getHeaders().getFirst(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }
}
