package org.fuelstats.analytics.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.http.AddressFilter;
import org.fuelstats.http.JsonBodies;

/** Refuses malformed addresses and changes by pages of other sites with the API's error body. */
public class PageAddressFilter extends AddressFilter {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public PageAddressFilter() {
        super(true);
    }

    @Override
    protected void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", sentence);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JsonBodies.text(body));
    }
}
