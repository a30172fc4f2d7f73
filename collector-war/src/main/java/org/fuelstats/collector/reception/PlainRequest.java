package org.fuelstats.collector.reception;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * A request as seen by JAX-RS. The API always responds in JSON and checks the body's type itself, so headers for content negotiation are
 * hidden: an unusual one must not cause an error.
 */
final class PlainRequest extends HttpServletRequestWrapper {
    private static final Set<String> HIDDEN = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "content-type",
            "content-language",
            "cookie",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "range",
            "x-http-method-override");

    /** The attribute that holds what the request says of its body's type. */
    static final String CONTENT_TYPE = "org.fuelstats.collector.content-type";

    PlainRequest(HttpServletRequest request) {
        super(request);
        request.setAttribute(CONTENT_TYPE, request.getContentType());
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .toList());
    }

    private static boolean isHidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
