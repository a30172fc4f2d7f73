package org.fuelstats.listeners;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Limits failed logins by user and password: of one user from one address, and of all users from one address. So nobody can lock a user out
 * for others. A filter; its properties are set in the server's configuration.
 */
public final class LoginLimit implements HandlerWrapper {
    private static final String BASIC = "basic ";
    private static final int LONGEST_NAME = 100;

    private BareErrorForm form = BareErrorForm.FUELSTATS;
    private int attempts = 10;
    private int attemptsPerAddress = 100;
    private Duration lockout = Duration.ofMinutes(15);
    private String unlockFile;

    private record UserFrom(ClientNetwork network, String user) {}

    /** The API's errors: {@code fuelstats} or {@code gnocchi}. */
    public void setForm(String name) {
        form = BareErrorForm.named(name);
    }

    /** Failed logins of one user from one address, before this user is locked out for this address. */
    public void setAttempts(int number) {
        attempts = number;
    }

    /** Failed logins from one address, whoever the users are, before the address is locked out. */
    public void setAttemptsPerAddress(int number) {
        attemptsPerAddress = number;
    }

    /** How long a lock-out lasts, and how long a failure counts. */
    public void setLockoutSeconds(long seconds) {
        lockout = Duration.ofSeconds(seconds);
    }

    /** A file that ends all lock-outs that began before it was changed last. */
    public void setUnlockFile(String path) {
        unlockFile = path;
    }

    @Override
    public HttpHandler wrap(HttpHandler next) {
        LoginAttempts<UserFrom> byUser = new LoginAttempts<>(attempts, lockout, System::nanoTime);
        LoginAttempts<ClientNetwork> byAddress = new LoginAttempts<>(attemptsPerAddress, lockout, System::nanoTime);
        UnlockFile unlock = new UnlockFile(unlockFile == null ? null : Path.of(unlockFile), () -> {
            byUser.forgetAll();
            byAddress.forgetAll();
        });
        return exchange -> {
            Optional<String> user = user(exchange);
            InetSocketAddress peer = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
            if (user.isEmpty() || peer == null) {
                next.handleRequest(exchange);
                return;
            }
            UserFrom login = new UserFrom(ClientNetwork.of(peer.getAddress()), user.get());
            OptionalLong locked = locked(byUser, byAddress, login);
            if (locked.isPresent() && !unlock.wasTouched()) {
                exchange.getResponseHeaders().put(Headers.RETRY_AFTER, locked.getAsLong());
                form.send(
                        exchange,
                        StatusCodes.TOO_MANY_REQUESTS,
                        "Too many failed logins from this address. Retry after the seconds in Retry-After, or ask an"
                                + " operator to end the lock-out.");
                return;
            }
            boolean proxy = ListenerConnections.isExempt(exchange);
            exchange.addExchangeCompleteListener((ended, listeners) -> {
                if (ended.getStatusCode() == StatusCodes.UNAUTHORIZED) {
                    count(byUser, byAddress, login, peer.getAddress(), proxy);
                } else if (isAuthenticated(ended)) {
                    byUser.succeeded(login);
                }
                listeners.proceed();
            });
            next.handleRequest(exchange);
        };
    }

    /** A response that isn't 401 is no proof: some addresses need no login. Of an API that authenticates by itself nothing is known here. */
    private static boolean isAuthenticated(HttpServerExchange exchange) {
        return exchange.getSecurityContext() != null
                && exchange.getSecurityContext().getAuthenticatedAccount() != null;
    }

    private static OptionalLong locked(
            LoginAttempts<UserFrom> byUser, LoginAttempts<ClientNetwork> byAddress, UserFrom login) {
        OptionalLong user = byUser.lockedSeconds(login);
        return user.isPresent() ? user : byAddress.lockedSeconds(login.network());
    }

    /** Behind a trusted proxy are many clients, whose users alone are counted. */
    private void count(
            LoginAttempts<UserFrom> byUser,
            LoginAttempts<ClientNetwork> byAddress,
            UserFrom login,
            InetAddress address,
            boolean proxy) {
        LoginEvents.refused(login.user(), address.getHostAddress());
        if (byUser.failed(login)) {
            LoginEvents.userLockedOut(login.user(), address.getHostAddress(), attempts, lockout.toSeconds());
        }
        if (!proxy && byAddress.failed(login.network())) {
            LoginEvents.addressLockedOut(address.getHostAddress(), attemptsPerAddress, lockout.toSeconds());
        }
    }

    /** The name in the header, fit for a line of the log; empty without such a header. */
    private static Optional<String> user(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            String name = (colon < 0 ? decoded : decoded.substring(0, colon)).replaceAll("\\p{Cntrl}", "?");
            return Optional.of(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        } catch (IllegalArgumentException noBase64) {
            return Optional.of("?");
        }
    }
}
