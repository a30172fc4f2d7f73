package org.fuelstats.nailgun.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fuelstats.http.ErrorCode;

/** Asks Nailgun whether it knows a token. Nothing is remembered: a token that Nailgun knows no more opens nothing here either. */
@ApplicationScoped
class NailgunLogin {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HttpClient client;
    private URI address;

    /** For the container. */
    protected NailgunLogin() {}

    @Inject
    NailgunLogin(NailgunSettings settings) {
        address = settings.address().resolve(settings.loginCheck());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Checks who asks.
     *
     * @param token null if there is none
     * @param cookie null if there is none
     * @throws NailgunRefusal if Nailgun doesn't let that one in, or doesn't answer
     */
    void check(String token, String cookie) {
        switch (status(token, cookie)) {
            case 200, 203, 204 -> {
                // let in
            }
            case 401 ->
                throw NailgunRefusal.of(
                        ErrorCode.UNAUTHENTICATED,
                        "Log in first: send a token of Nailgun's in the header X-Auth-Token.");
            case 403 ->
                throw NailgunRefusal.of(
                        ErrorCode.FORBIDDEN, "Nailgun does not let this user in: use an administrator's token.");
            default ->
                throw NailgunRefusal.of(
                        ErrorCode.UNAVAILABLE,
                        "Nailgun does not tell who may use this address: see whether it runs, then retry.");
        }
    }

    private int status(String token, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        try {
            if (token != null) {
                request.header("X-Auth-Token", token);
            }
            if (cookie != null) {
                request.header("Cookie", cookie);
            }
        } catch (IllegalArgumentException noHeader) {
            return 401;
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
