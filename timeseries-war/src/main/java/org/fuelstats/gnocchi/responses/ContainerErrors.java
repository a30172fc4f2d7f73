package org.fuelstats.gnocchi.responses;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * The error body for requests that the container rejects before they reach the API: an address outside {@code /v1}, a path that cannot be
 * decoded. It repeats nothing of the request.
 */
public class ContainerErrors extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed ? failed : 404;
        Response.Status known = Response.Status.fromStatusCode(status);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"code\":" + status + ",\"title\":\"" + (known == null ? "Error" : known.getReasonPhrase())
                        + "\",\"description\":\"" + explanation(status) + "\"}");
    }

    private static String explanation(int status) {
        return switch (status) {
            case 401 -> "Authentication required; see WWW-Authenticate.";
            case 403 -> "Your user may not do this. The server's operator assigns roles.";
            case 404 -> "No such address. The addresses of the API begin with /v1/.";
            case 405 -> "This address does not support this method.";
            case 413 -> "The body is larger than the server accepts. Send the measures in several requests.";
            default ->
                status < 500
                        ? "Invalid request. Check its address, parameters and headers."
                        : "Internal error (status " + status + "). Retry; if it persists, see the server's log.";
        };
    }
}
