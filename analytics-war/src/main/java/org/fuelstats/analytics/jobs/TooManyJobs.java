package org.fuelstats.analytics.jobs;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import org.fuelstats.analytics.ErrorBody;

/** A user has as many jobs waiting as one may have. */
public final class TooManyJobs extends ClientErrorException {
    private static final long serialVersionUID = 1L;
    private static final int STATUS = 429;
    private static final int RETRY_SECONDS = 30;

    TooManyJobs(int most) {
        super(ErrorBody.answer(
                        STATUS,
                        "You have " + most
                                + " jobs waiting, and nobody may have more (fuelstats.jobs.waiting-per-user)."
                                + " Order this again when one of them has started, or cancel one.")
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build());
    }
}
