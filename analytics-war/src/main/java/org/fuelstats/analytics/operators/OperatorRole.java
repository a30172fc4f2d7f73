package org.fuelstats.analytics.operators;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import org.fuelstats.analytics.errors.ErrorBody;

/** Restricts data of single installations to operators. */
public final class OperatorRole {
    private OperatorRole() {}

    /** @throws ForbiddenException when the user isn't an operator */
    public static void require(SecurityContext user) {
        if (!user.isUserInRole("operator")) {
            throw new ForbiddenException(
                    ErrorBody.answer(403, "Single installations are shown to users with the role operator only.")
                            .build());
        }
    }
}
