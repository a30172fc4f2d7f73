package org.fuelstats.gnocchi.keystone;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;
import org.fuelstats.gnocchi.keystone.Keystone.KeystoneUnavailable;

/** The HTTP client of Keystone. A request takes one time-out at most, or two if the service token has to be renewed. */
class KeystoneClient {
    private static final String OWN = "X-Auth-Token";
    private static final String SUBJECT = "X-Subject-Token";

    private final HttpClient http;
    private final KeystoneAddress address;
    private final ServiceUser user;
    private final Duration timeout;
    private final Clock clock;
    private ServiceToken own;

    KeystoneClient(HttpClient http, KeystoneAddress address, ServiceUser user, Duration timeout, Clock clock) {
        this.http = http;
        this.address = address;
        this.user = user;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * The owner of the token, or empty if it is not valid.
     *
     * @throws KeystoneUnavailable if this cannot be determined
     */
    Optional<Identity> identity(String token) {
        ServiceToken asking = own(null);
        HttpResponse<String> answer = ask(asking, token);
        if (answer.statusCode() == 401) { // it is the asking one that isn't valid any more
            answer = ask(own(asking), token);
        }
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(TokenAnswer.read(answer.body()).identity());
            case 400, 404 -> Optional.empty();
            case 401, 403 ->
                throw new KeystoneUnavailable(
                        "user " + user + " may not validate tokens; grant it the role service or admin");
            default -> throw new KeystoneUnavailable("status " + answer.statusCode());
        };
    }

    private HttpResponse<String> ask(ServiceToken asking, String token) {
        return send(HttpRequest.newBuilder(address.validation())
                .header(OWN, asking.value())
                .header(SUBJECT, token)
                .GET());
    }

    /** The token to ask with; another one than the given. Who waits here takes what the one before has got. */
    private synchronized ServiceToken own(ServiceToken refused) {
        if (own == null || own == refused || !own.isFresh(clock.instant())) {
            own = null;
            own = login();
        }
        return own;
    }

    private ServiceToken login() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.tokens())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(user.login())));
        String token = answer.headers().firstValue(SUBJECT).orElse("");
        if (answer.statusCode() != 201 || token.isEmpty()) {
            throw new KeystoneUnavailable("no token for user " + user + ", status " + answer.statusCode()
                    + ": check fuelstats.timeseries.access.keystone.user, its password, project and domains");
        }
        return new ServiceToken(token, TokenAnswer.read(answer.body()).expires());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request.header("Accept", "application/json").build(), BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new KeystoneUnavailable("no response within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new KeystoneUnavailable("unreachable: " + e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new KeystoneUnavailable("the server is stopping");
        }
    }
}
