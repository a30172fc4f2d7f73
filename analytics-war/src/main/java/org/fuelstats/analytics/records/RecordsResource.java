package org.fuelstats.analytics.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.operators.OperatorRole;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** Stored records for operators, as installations sent them, contact data included. */
@Path("/json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Stored records", description = "Stored data of installations; requires the role operator.")
@APIResponse(responseCode = "403", description = "The user is not an operator")
public class RecordsResource {
    private static final String UID = "The installation's master_node_uid";
    private static final String PAGING =
            "The part of the list as a JSON object, by default `{\"limit\": 1000, \"offset\": 0}`; 10000"
                    + " is the largest limit";

    @Inject
    private Records records;

    @Context
    private SecurityContext caller;

    @GET
    @Path("/installation_info/{uid}")
    @Operation(summary = "One installation")
    @APIResponse(
            responseCode = "200",
            description = "The installation",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "stored.installation")))
    @APIResponse(
            responseCode = "404",
            description = "No installation has this master_node_uid",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response installation(@Parameter(description = UID) @PathParam("uid") String uid) {
        operatorsOnly();
        RecordSelection installation = RecordSelection.installation(uid);
        if (!records.exists(installation)) {
            throw RequestRefused.plainText(ErrorCode.NOT_FOUND, "No installation has this master_node_uid.");
        }
        StreamingOutput body = out -> records.writeOne(installation, out);
        return Response.ok(body).build();
    }

    @GET
    @Path("/installation_infos/filtered")
    @Operation(summary = "Installations that the filtering rules exclude")
    @APIResponse(
            responseCode = "200",
            description = "A page of installations",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "stored.installations")))
    @APIResponse(responseCode = "400", description = "Invalid `paging_params`")
    public Response filtered(@Parameter(description = PAGING) @QueryParam("paging_params") String paging) {
        return page(RecordSelection.filteredInstallations(), paging);
    }

    @GET
    @Path("/oswls/{uid}")
    @Operation(summary = "The workloads of an installation")
    @APIResponse(
            responseCode = "200",
            description = "A page of workloads",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "stored.workloads")))
    @APIResponse(responseCode = "400", description = "Invalid `paging_params`")
    public Response workloads(
            @Parameter(description = UID) @PathParam("uid") String uid,
            @Parameter(description = PAGING) @QueryParam("paging_params") String paging) {
        return page(RecordSelection.workloads(uid), paging);
    }

    @GET
    @Path("/oswls/{uid}/{type}")
    @Operation(summary = "The workloads of one type of an installation")
    @APIResponse(
            responseCode = "200",
            description = "A page of workloads",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "stored.workloads")))
    @APIResponse(responseCode = "400", description = "Invalid `paging_params`")
    @APIResponse(responseCode = "404", description = "Unknown workload type")
    public Response workloads(
            @Parameter(description = UID) @PathParam("uid") String uid,
            @Parameter(
                            description = "The type of workloads",
                            schema = @Schema(implementation = WorkloadResourceType.class))
                    @PathParam("type")
                    String word,
            @Parameter(description = PAGING) @QueryParam("paging_params") String paging) {
        Optional<WorkloadResourceType> type = WorkloadResourceType.of(word);
        if (type.isEmpty()) {
            String known = String.join(", ", WorkloadResourceType.words());
            throw RequestRefused.of(ErrorCode.NOT_FOUND, "Unknown workload type. Known types: " + known + ".");
        }
        return page(RecordSelection.workloads(uid, type.get()), paging);
    }

    @GET
    @Path("/action_logs/{uid}")
    @Operation(summary = "The action logs of an installation")
    @APIResponse(
            responseCode = "200",
            description = "A page of action logs",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "stored.action_logs")))
    @APIResponse(responseCode = "400", description = "Invalid `paging_params`")
    public Response actionLogs(
            @Parameter(description = UID) @PathParam("uid") String uid,
            @Parameter(description = PAGING) @QueryParam("paging_params") String paging) {
        return page(RecordSelection.actionLogs(uid), paging);
    }

    private Response page(RecordSelection selection, String parameter) {
        operatorsOnly();
        Paging paging = Paging.of(parameter);
        StreamingOutput body = out -> records.writePage(selection, paging, out);
        return Response.ok(body).build();
    }

    private void operatorsOnly() {
        OperatorRole.require(caller, "Stored records require the role operator.");
    }
}
