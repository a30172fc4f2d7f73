package org.fuelstats.collector.reception;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fuelstats.collector.limits.Refusal;

/** Answers requests that are refused. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return Errors.refusal(refusal);
    }
}
