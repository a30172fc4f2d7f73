package org.fuelstats.analytics.catalogue;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import org.fuelstats.analytics.ErrorBody;

/** Keeps what shows single installations to operators. */
final class SingleInstallations {
    private SingleInstallations() {}

    /** @throws ForbiddenException when the user isn't an operator */
    static void forOperators(SecurityContext user) {
        if (!user.isUserInRole("operator")) {
            throw new ForbiddenException(
                    ErrorBody.answer(403, "This shows single installations: it is for users with the role operator.")
                            .build());
        }
    }
}
