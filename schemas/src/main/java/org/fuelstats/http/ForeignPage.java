package org.fuelstats.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * A change that a page of another site sends with a signed-in user's credentials, as the headers Sec-Fetch-Site or, from browsers that don't
 * send it, Origin tell. Other programs send neither.
 */
final class ForeignPage extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private ForeignPage() {
        super(
                "Rejected: the request came from a page of another site. Send it from a page of this server or from the"
                        + " command line.",
                null,
                false,
                false);
    }

    /** @throws ForeignPage if the request is such a change */
    static void refuse(HttpServletRequest request, PublicNames names) {
        if (!READING.contains(request.getMethod()) && !isOurs(request, names)) {
            throw new ForeignPage();
        }
    }

    private static boolean isOurs(HttpServletRequest request, PublicNames names) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String host = origin.replaceFirst("^https://", "");
        return !host.equals(origin)
                && (host.toLowerCase(Locale.ROOT)
                                .equals(String.valueOf(request.getHeader("Host"))
                                        .toLowerCase(Locale.ROOT))
                        || isConfigured(host, names));
    }

    /** Behind a proxy that changes Host; but a page that another server of this machine serves is foreign. */
    private static boolean isConfigured(String host, PublicNames names) {
        return names.names().contains(host.toLowerCase(Locale.ROOT)) && !PublicNames.isLoopback(host);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.FORBIDDEN;
    }
}
