package org.fuelstats.gnocchi.authentication;

import java.util.Optional;
import org.fuelstats.timeseries.ownership.Caller;

/** An authentication mechanism. */
interface Authenticator {
    /**
     * Who sends the request, or empty if it doesn't use this way.
     *
     * @throws org.fuelstats.gnocchi.responses.ApiError 401 if it does, but nobody is to be believed so; 400 if it says two things at
     *     once; 403 if it is a user that has no access; 503 if that can't be told now
     */
    Optional<Caller> caller(RequestCredentials asked);

    /**
     * Called once, when the application starts.
     *
     * @throws InvalidAuthenticationSettings if it can't be used as it is configured
     */
    default void check() {}

    /** What a client that isn't let in may be told to use, as the header WWW-Authenticate has it. */
    Optional<String> challenge();
}
