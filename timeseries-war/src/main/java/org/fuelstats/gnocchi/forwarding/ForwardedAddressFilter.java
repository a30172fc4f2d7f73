package org.fuelstats.gnocchi.forwarding;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.InetSocketAddress;
import java.net.URI;
import org.fuelstats.gnocchi.authentication.TrustedProxies;

/** Gives requests of trusted proxies the address that the proxy's client used, so that links in answers lead there. */
@Provider
@PreMatching
@Priority(1)
@ApplicationScoped
public class ForwardedAddressFilter implements ContainerRequestFilter {
    @Inject
    TrustedProxies proxies;

    @Override
    public void filter(ContainerRequestContext request) {
        InetSocketAddress peer = ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getPeerAddress(InetSocketAddress.class);
        if (peer != null && proxies.contain(peer.getAddress())) {
            ForwardedAddress.of(request.getHeaders()).ifPresent(address -> readdress(request, address));
        }
    }

    private static void readdress(ContainerRequestContext request, ForwardedAddress said) {
        URI address = request.getUriInfo().getRequestUri();
        String site = (said.scheme() == null ? address.getScheme() : said.scheme()) + "://"
                + (said.host() == null ? address.getRawAuthority() : said.host()) + said.prefix();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        request.setRequestUri(
                URI.create(site + request.getUriInfo().getBaseUri().getRawPath()),
                URI.create(site + address.getRawPath() + query));
    }
}
