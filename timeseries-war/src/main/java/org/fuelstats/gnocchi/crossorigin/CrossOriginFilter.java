package org.fuelstats.gnocchi.crossorigin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fuelstats.settings.SettingsReader;

/**
 * Answers the questions that browsers ask before a page of another site sends a request (preflight), and tells browsers that pages of
 * allowed sites may read answers. Preflights have no credentials, and are answered 200; without the headers a browser goes no further.
 */
public class CrossOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String METHOD = "Access-Control-Request-Method";
    private static final String HEADERS = "Access-Control-Request-Headers";
    private static final String READABLE = "Link, Location, ETag, Last-Modified, Fuelstats-Late-Measures";
    private static final String SECONDS = "3600";

    private final transient AllowedOrigins origins =
            SettingsReader.read(CrossOriginSettings.class).allowedOrigins().orElse(new AllowedOrigins(List.of()));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            chain.doFilter(request, response);
            return;
        }
        boolean preflight = request.getMethod().equals("OPTIONS") && request.getHeader(METHOD) != null;
        boolean allowed = origins.contain(origin);
        if (allowed) {
            allow(request, response, origin, preflight);
        }
        if (preflight) {
            return; // 200 without a body
        }
        chain.doFilter(allowed ? new OwnRequest(request) : request, response);
    }

    private static void allow(
            HttpServletRequest request, HttpServletResponse response, String origin, boolean preflight) {
        response.addHeader("Vary", "Origin");
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
        if (!preflight) {
            response.setHeader("Access-Control-Expose-Headers", READABLE);
            return;
        }
        response.setHeader("Access-Control-Max-Age", SECONDS);
        response.setHeader("Access-Control-Allow-Methods", request.getHeader(METHOD));
        if (request.getHeader(HEADERS) != null) {
            response.setHeader("Access-Control-Allow-Headers", request.getHeader(HEADERS));
        }
    }
}
