package org.fuelstats.analytics.operators;

import jakarta.ws.rs.core.SecurityContext;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** Restricts data of single installations to operators. */
public final class OperatorRole {
    private OperatorRole() {}

    /** @throws RequestRefused when the user isn't an operator */
    public static void require(SecurityContext user) {
        require(user, "Single installations are shown to users with the role operator only.");
    }

    /** @throws RequestRefused with this message when the user isn't an operator */
    public static void require(SecurityContext user, String message) {
        if (!user.isUserInRole("operator")) {
            throw RequestRefused.of(ErrorCode.FORBIDDEN, message);
        }
    }
}
