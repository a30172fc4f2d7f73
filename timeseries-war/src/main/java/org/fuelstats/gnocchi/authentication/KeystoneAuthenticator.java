package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fuelstats.gnocchi.keystone.Keystone;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;
import org.fuelstats.gnocchi.keystone.Keystone.KeystoneUnavailable;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;

/** Authenticates by tokens of Keystone, the identity service of OpenStack. */
@ApplicationScoped
class KeystoneAuthenticator implements Authenticator {
    private static final String TOKEN = "X-Auth-Token";

    @Inject
    Keystone keystone;

    @Inject
    RoleMapping mapping;

    @Override
    public void check() {
        keystone.check().ifPresent(problem -> {
            throw new InvalidAuthenticationSettings("authentication mode keystone: " + problem);
        });
    }

    @Override
    public Optional<Caller> caller(RequestCredentials asked) {
        return asked.only(TOKEN).map(this::caller);
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of("Keystone uri=\"" + keystone.publicAddress() + "\"");
    }

    private Caller caller(String token) {
        Identity identity = identity(token)
                .orElseThrow(() -> ApiError.of(
                        ErrorCode.UNAUTHENTICATED, "Invalid or expired token. Get a new one from Keystone."));
        return new Caller(identity.user(), identity.project(), mapping.roles(identity.roles()));
    }

    private Optional<Identity> identity(String token) {
        try {
            return keystone.identity(token);
        } catch (KeystoneUnavailable e) {
            throw ApiError.of(
                    ErrorCode.UNAVAILABLE, "Keystone is unavailable, the token cannot be validated. Retry later.");
        }
    }
}
