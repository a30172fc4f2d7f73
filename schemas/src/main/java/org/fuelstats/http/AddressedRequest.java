package org.fuelstats.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/** A request whose path, query and Host are well-formed, so that nothing behind fails on them. */
final class AddressedRequest extends HttpServletRequestWrapper {
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~%-]{1,255}|\\[[0-9A-Fa-f:.%]{2,60}\\])(?::[0-9]{0,5})?");

    private final RequestTarget target;
    private final String host;

    /**
     * A request with its address checked.
     *
     * @param names the server's; another Host is not to appear in an answer
     * @throws InvalidAddress if the address or the Host can't be understood
     */
    AddressedRequest(HttpServletRequest request, PublicNames names) {
        super(request);
        this.target = RequestTarget.read(path(request), request.getQueryString());
        String asked = host(request.getHeader("Host"));
        this.host = names.contain(asked) ? asked : LinkAddress.UNNAMED;
    }

    private static String path(HttpServletRequest request) {
        try {
            return request.getRequestURI();
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidAddress("The address of the request is no URL: percent-encode its special characters.");
        }
    }

    private static String host(String header) {
        if (header == null || header.isBlank()) {
            return LinkAddress.UNNAMED;
        }
        if (!HOST.matcher(header.strip()).matches()) {
            throw new InvalidAddress("The header Host is no host name or address: send the name of this server.");
        }
        return header.strip();
    }

    @Override
    public String getRequestURI() {
        return target.path();
    }

    @Override
    public String getQueryString() {
        return target.query();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getScheme() + "://" + host + target.path());
    }
}
