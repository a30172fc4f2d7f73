package org.fuelstats.collector.reception;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.fuelstats.http.AddressFilter;

/**
 * The first filter of every request: refuses malformed addresses, redirects those that lack their final slash, adds security headers, and
 * hides headers that the API ignores.
 */
@WebFilter(urlPatterns = "/*")
public class SlashRedirectFilter extends AddressFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> WITHOUT_SLASH = Set.of(
            "/api/v1/ping",
            "/api/v1/action_logs",
            "/api/v1/installation_structure",
            "/api/v1/oswl_stats",
            "/api/v1/ostf_stats",
            "/api/v1/failure_reports");

    /** For the container. */
    public SlashRedirectFilter() {
        super(false);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        super.doFilter(request, response, chain);
    }

    @Override
    protected void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(ResponseJson.error(sentence));
    }

    @Override
    protected void accepted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (WITHOUT_SLASH.contains(path)) {
            String query = request.getQueryString();
            response.setStatus(308);
            response.setHeader("Location", path + "/" + (query == null ? "" : "?" + query));
            response.setContentType("application/json");
            response.getOutputStream().write(ResponseJson.error("This address ends with a slash. Use " + path + "/."));
            return;
        }
        chain.doFilter(new PlainRequest(request), response);
    }
}
