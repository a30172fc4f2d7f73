package org.fuelstats.analytics.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The response when the container rejects a request: the API's error body below an API's address, otherwise a plain page. Neither repeats any part of
 * the request.
 */
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = asked ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        String path = address instanceof String asText ? asText : "";
        Optional<String> json = ApiErrorBody.body(path, explanation(status));
        response.setContentType(json.isPresent() ? "application/json" : "text/html");
        response.getWriter().write(json.orElseGet(() -> page(explanation(status))));
    }

    private static String explanation(int status) {
        return switch (status) {
            case 401 -> "Log in with your user name and password. The server's operator provides accounts.";
            case 403 ->
                "Your user may not do this. It needs the role viewer to see figures, and the role operator to"
                        + " change or see raw data. The server's operator assigns roles.";
            case 404 -> "No such address. The reports are at the address / of this server.";
            case 405 -> "Method not supported by this address.";
            default ->
                status < 500
                        ? "Invalid request (status " + status + "). Check how it was sent."
                        : "Internal error (status " + status + "). Retry; if it persists, ask the server's"
                                + " operator to look at the log.";
        };
    }

    private static String page(String explanation) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>Fuel-stats</title></head>
                <body><main><h1>Fuel-stats</h1><p>%s</p><p><a href="/">Show the charts</a></p></main></body>
                </html>
                """.formatted(explanation);
    }
}
