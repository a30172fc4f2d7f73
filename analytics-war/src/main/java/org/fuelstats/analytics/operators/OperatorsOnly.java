package org.fuelstats.analytics.operators;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/**
 * Restricts the private API to operators on the server's own machine. The connection's peer address decides; headers that a proxy sets are not trusted,
 * and a request that came through a proxy is rejected.
 */
@Provider
@Private
public class OperatorsOnly implements ContainerRequestFilter {
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    @Override
    public void filter(ContainerRequestContext request) {
        SocketAddress peer = ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getPeerAddress();
        if (!isLoopback(peer) || PROXIED.stream().anyMatch(request.getHeaders()::containsKey)) {
            throw RequestRefused.of(
                    ErrorCode.FORBIDDEN,
                    "The private API is available on the server's own machine only, without a proxy: use"
                            + " 127.0.0.1.");
        }
        OperatorRole.require(request.getSecurityContext(), "The private API requires the role operator.");
    }

    static boolean isLoopback(SocketAddress peer) {
        return peer instanceof InetSocketAddress address
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
    }
}
