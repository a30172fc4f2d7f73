package org.fuelstats.gnocchi.responses;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fuelstats.http.AddressFilter;

/** Refuses malformed addresses and changes by pages of other sites with the metric store's error body. */
public class StoreAddressFilter extends AddressFilter {
    private static final long serialVersionUID = 1L;

    /** For the container. */
    public StoreAddressFilter() {
        super(true);
    }

    @Override
    protected void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write(SpacedJson.of(ErrorForm.json(status, sentence, null)));
    }
}
