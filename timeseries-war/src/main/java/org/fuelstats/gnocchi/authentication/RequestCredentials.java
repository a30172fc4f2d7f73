package org.fuelstats.gnocchi.authentication;

import io.undertow.server.ServerConnection;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;

/**
 * The credentials of a request and the addresses of its connection.
 *
 * @param peer the remote address of the connection, regardless of a proxy's headers; null if unknown
 * @param local the local address
 * @param headers by name, case-insensitive
 */
record RequestCredentials(InetAddress peer, InetAddress local, MultivaluedMap<String, String> headers) {
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    static RequestCredentials over(ServerConnection connection, MultivaluedMap<String, String> headers) {
        return new RequestCredentials(
                address(connection.getPeerAddress()), address(connection.getLocalAddress()), headers);
    }

    /**
     * The header's value without white space around it, or empty where it is missing or blank. Sent twice, it is refused: one of the
     * two may be what a proxy added to what a client forged.
     */
    Optional<String> only(String header) {
        List<String> values = headers.get(header);
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw ApiError.of(
                    ErrorCode.INVALID, "The header " + header + " was sent " + values.size() + " times: send it once.");
        }
        return Optional.ofNullable(values.get(0)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** Whether both ends are on this machine and no header indicates a proxy between the caller and this connection. */
    boolean isFromThisMachine() {
        return peer != null
                && peer.isLoopbackAddress()
                && local != null
                && local.isLoopbackAddress()
                && PROXIED.stream().noneMatch(headers::containsKey);
    }

    private static InetAddress address(SocketAddress address) {
        return address instanceof InetSocketAddress socket ? socket.getAddress() : null;
    }
}
