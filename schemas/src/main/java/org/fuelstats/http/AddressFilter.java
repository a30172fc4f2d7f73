package org.fuelstats.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fuelstats.settings.SettingsReader;

/**
 * Refuses requests whose address nothing behind could read, and changes that pages of other sites send. Each API has a subclass that writes
 * its own form of error body.
 */
public abstract class AddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient PublicNames names =
            SettingsReader.read(AddressSettings.class).publicNames();
    private final boolean credentials;

    /**
     * A filter.
     *
     * @param credentials whether requests are made with a user's credentials, which pages of other sites could use
     */
    protected AddressFilter(boolean credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest checked;
        try {
            checked = new AddressedRequest(request, names);
            if (credentials) {
                ForeignPage.refuse(request, names);
            }
        } catch (InvalidAddress | ForeignPage refused) {
            int status = ((RefusedRequest) refused).code().status();
            response.setStatus(status);
            response.setCharacterEncoding("UTF-8");
            refuse(response, status, refused.getMessage());
            return;
        }
        accepted(checked, response, chain);
    }

    /** Goes on with a request whose address is well-formed. */
    protected void accepted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }

    /** Writes the API's error body, with its type. */
    protected abstract void refuse(HttpServletResponse response, int status, String sentence) throws IOException;
}
