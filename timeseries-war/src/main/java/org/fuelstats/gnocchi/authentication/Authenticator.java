package org.fuelstats.gnocchi.authentication;

import java.util.Optional;
import org.fuelstats.timeseries.ownership.Caller;

/** An authentication mechanism. */
interface Authenticator {
    /**
     * The caller of the request, or empty if the request has no credentials for this mechanism.
     *
     * @throws org.fuelstats.gnocchi.responses.ApiError 401 if the credentials are invalid; 400 if they are contradictory; 403 if the user
     *     has no access; 503 if they cannot be checked now
     */
    Optional<Caller> caller(RequestCredentials asked);

    /**
     * Called once, when the application starts.
     *
     * @throws InvalidAuthenticationSettings if it can't be used as it is configured
     */
    default void check() {}

    /** The challenge for unauthenticated clients, for the header WWW-Authenticate. */
    Optional<String> challenge();
}
