package org.fuelstats.gnocchi.authentication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;

/** Reads the user name of HTTP Basic credentials; the password is ignored. */
final class BasicUser {
    private static final String SCHEME = "basic ";

    private BasicUser() {}

    static String name(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw unreadable();
        }
        String decoded = decoded(authorization.substring(SCHEME.length()).trim());
        int colon = decoded.indexOf(':');
        String name = colon < 0 ? decoded : decoded.substring(0, colon);
        if (name.isBlank()) {
            throw unreadable();
        }
        return UncheckedName.checked("user", name);
    }

    private static String decoded(String base64) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static ApiError unreadable() {
        return ApiError.of(ErrorCode.UNAUTHENTICATED, "Invalid Authorization header: expected HTTP Basic.");
    }
}
