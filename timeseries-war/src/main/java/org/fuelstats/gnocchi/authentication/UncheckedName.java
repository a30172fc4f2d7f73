package org.fuelstats.gnocchi.authentication;

import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;

/** Validates names of users and projects that no realm has checked. */
final class UncheckedName {
    private static final int MOST = 255;

    private UncheckedName() {}

    /** The name, if it is valid: of limited length and without invisible characters. */
    static String checked(String what, String name) {
        if (name.length() > MOST || name.chars().anyMatch(Character::isISOControl)) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "The " + what + " is longer than " + MOST + " characters or has control characters in it.");
        }
        return name;
    }
}
