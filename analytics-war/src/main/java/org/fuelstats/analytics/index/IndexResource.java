package org.fuelstats.analytics.index;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fuelstats.analytics.ErrorBody;
import org.fuelstats.analytics.Private;

/** The operator's view of the index: how it is, and the request to rebuild it. */
@Private
@Path("/private/index")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class IndexResource {
    @Inject
    private IndexReport report;

    @Inject
    private RebuildRequests requests;

    @GET
    public IndexReport.State state() {
        return report.state();
    }

    @POST
    @Path("/rebuild")
    public Response rebuild() {
        if (requests.open("an operator asked for it"))
            return Response.accepted(report.state()).build();
        return ErrorBody.answer(409, "A rebuild is asked for or under way already; GET /api/v1/private/index shows it.")
                .build();
    }
}
