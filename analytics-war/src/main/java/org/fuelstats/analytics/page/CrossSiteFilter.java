package org.fuelstats.analytics.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects changes that a page of another site sends with a signed-in operator's credentials, by the header Sec-Fetch-Site that browsers add.
 */
public class CrossSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String REFUSED = "Rejected: the request came from a page of another site."
            + " Send it from a page of this server or from the command line.";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Sec-Fetch-Site");
        if (origin == null || OURS.contains(origin) || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> json = ApiErrorBody.body(request.getRequestURI(), REFUSED);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(json.isPresent() ? "application/json" : "text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.orElse(REFUSED));
    }
}
