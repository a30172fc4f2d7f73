package org.fuelstats.analytics.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.fuelstats.analytics.ErrorBody;
import org.fuelstats.persistence.workloads.ResourceType;

/** The stored records over HTTP, for operators: they hold whatever an installation sent, contacts included. */
@Path("/json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordsResource {
    private static final String OPERATOR = "operator";

    @Inject
    private Records records;

    @Context
    private SecurityContext caller;

    @GET
    @Path("/installation_info/{uid}")
    public Response installation(@PathParam("uid") String uid) {
        operatorsOnly();
        RecordSelection installation = RecordSelection.installation(uid);
        if (!records.exists(installation)) {
            return Response.status(404)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("There is no installation of that master_node_uid.")
                    .build();
        }
        StreamingOutput body = out -> records.writeOne(installation, out);
        return Response.ok(body).build();
    }

    @GET
    @Path("/installation_infos/filtered")
    public Response filtered(@QueryParam("paging_params") String paging) {
        return page(RecordSelection.filteredInstallations(), paging);
    }

    @GET
    @Path("/oswls/{uid}")
    public Response workloads(@PathParam("uid") String uid, @QueryParam("paging_params") String paging) {
        return page(RecordSelection.workloads(uid), paging);
    }

    @GET
    @Path("/oswls/{uid}/{type}")
    public Response workloads(
            @PathParam("uid") String uid, @PathParam("type") String word, @QueryParam("paging_params") String paging) {
        Optional<ResourceType> type = ResourceType.of(word);
        if (type.isEmpty()) {
            String known = String.join(", ", ResourceType.words());
            return ErrorBody.answer(404, "There is no type of workloads of that name. There are: " + known + ".")
                    .build();
        }
        return page(RecordSelection.workloads(uid, type.get()), paging);
    }

    @GET
    @Path("/action_logs/{uid}")
    public Response actionLogs(@PathParam("uid") String uid, @QueryParam("paging_params") String paging) {
        return page(RecordSelection.actionLogs(uid), paging);
    }

    private Response page(RecordSelection selection, String parameter) {
        operatorsOnly();
        Paging paging = Paging.of(parameter);
        StreamingOutput body = out -> records.writePage(selection, paging, out);
        return Response.ok(body).build();
    }

    private void operatorsOnly() {
        if (!caller.isUserInRole(OPERATOR)) {
            throw new ForbiddenException("Stored records are for users with the role operator.");
        }
    }
}
