package org.fuelstats.analytics.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sets caching headers: API responses are not stored, versioned libraries are immutable, and the page's own files are revalidated by entity tag.
 */
public class CacheHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient ContentETags tags;

    @Override
    public void init() {
        tags = new ContentETags(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> tag = tags.of(request.getServletPath());
        if (tag.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        boolean named = request.getServletPath().startsWith("/webjars/");
        response.setHeader("Cache-Control", named ? "private, max-age=31536000, immutable" : "private, no-cache");
        response.setHeader("ETag", tag.get());
        // The container sets "no-cache" on everything that requires a user, and browsers would obey it rather than the
        // above.
        response.setHeader("Pragma", "");
        if (matches(request.getHeader("If-None-Match"), tag.get())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(new Undated(request), response);
        }
    }

    private static boolean matches(String known, String tag) {
        return known != null && (known.equals("*") || known.contains(tag));
    }

    /** A request without dates: all files of a reproducible build have the same one, so it says nothing about their content. */
    private static class Undated extends HttpServletRequestWrapper {
        Undated(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return isDate(name) ? null : super.getHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return isDate(name) ? -1 : super.getDateHeader(name);
        }

        private static boolean isDate(String name) {
            return name.equalsIgnoreCase("If-Modified-Since") || name.equalsIgnoreCase("If-Unmodified-Since");
        }
    }
}
