package org.fuelstats.gnocchi.metric;

import jakarta.ws.rs.core.Response;

/** The response to accepted measures: Gnocchi's, with a header that counts the measures that are too late. */
public final class AcceptedMeasures {
    /** For the description of answers. */
    public static final String LATE_DESCRIPTION =
            "the header Fuelstats-Late-Measures, if there is one, tells how many of them are older"
                    + " than their policy's back window and won't count";

    private static final String LATE = "Fuelstats-Late-Measures";

    private AcceptedMeasures() {}

    /** The response, with the number of measures that are too late if there are any. */
    public static Response answer(long late) {
        Response.ResponseBuilder answer = Response.accepted();
        return (late == 0 ? answer : answer.header(LATE, late)).build();
    }
}
