package org.fuelstats.analytics.jobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fuelstats.analytics.errors.ErrorBody;

/** Answers orders that are not accepted, wherever they came from. */
@Provider
public class JobRejections implements ExceptionMapper<JobRejected> {
    private static final int RETRY_SECONDS = 30;

    @Override
    public Response toResponse(JobRejected refused) {
        Response.ResponseBuilder answer = ErrorBody.answer(refused.status(), refused.getMessage());
        if (refused instanceof JobRejected.TooMany) answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer.build();
    }
}
