package org.fuelstats.gnocchi.archivepolicyrule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.policyrules.PolicyRule;
import org.fuelstats.timeseries.policyrules.PolicyRules;
import org.json.JSONObject;

/** Archive policy rules over HTTP. */
@Path("/archive_policy_rule")
@RequestScoped
@Tag(
        name = "Archive policy rules",
        description = "A metric created without an archive policy gets that of the first rule whose pattern fits its"
                + " name.")
public class PolicyRuleResource {
    @Inject
    private PolicyRules rules;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List all archive policy rules",
            description = "In the order in which they are tried: by pattern, descending, then by name; not paged.")
    @APIResponse(responseCode = "200", description = "The rules")
    public List<PolicyRuleAnswer> list() {
        return rules.list().stream().map(PolicyRuleAnswer::of).toList();
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One archive policy rule")
    @APIResponse(responseCode = "200", description = "The rule")
    @APIResponse(responseCode = "404", description = "No such rule")
    public PolicyRuleAnswer one(@Parameter(description = "The rule's name") @PathParam("name") String name) {
        return PolicyRuleAnswer.of(existing(name));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create an archive policy rule", description = "For administrators.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "archive_policy_rule.request")))
    @APIResponse(
            responseCode = "201",
            description = "The rule; the header Location holds its address",
            content = @Content(schema = @Schema(implementation = PolicyRuleAnswer.class)))
    @APIResponse(responseCode = "400", description = "Invalid rule, or unknown archive policy")
    @APIResponse(responseCode = "403", description = "The caller may not create rules")
    @APIResponse(responseCode = "409", description = "A rule of this name exists")
    public Response create(@Context UriInfo uri) {
        check("create archive policy rules");
        JSONObject body = bodies.read(request, Message.ARCHIVE_POLICY_RULE_REQUEST);
        PolicyRule made = rules.create(new PolicyRule(
                body.getString("name"), body.getString("metric_pattern"), body.getString("archive_policy_name")));
        return Response.created(uri.getBaseUriBuilder()
                        .path("archive_policy_rule/{name}")
                        .build(made.name()))
                .entity(PolicyRuleAnswer.of(made))
                .build();
    }

    @PATCH
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rename an archive policy rule", description = "For administrators.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "archive_policy_rule_change.request")))
    @APIResponse(responseCode = "200", description = "The renamed rule")
    @APIResponse(responseCode = "400", description = "Invalid name, or that of another rule")
    @APIResponse(responseCode = "403", description = "The caller may not change rules")
    @APIResponse(responseCode = "404", description = "No such rule")
    public PolicyRuleAnswer change(@Parameter(description = "The rule's name") @PathParam("name") String name) {
        existing(name);
        check("change archive policy rules");
        JSONObject body = bodies.read(request, Message.ARCHIVE_POLICY_RULE_CHANGE_REQUEST);
        return PolicyRuleAnswer.of(rules.rename(name, body.getString("name")));
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            summary = "Delete an archive policy rule",
            description = "For administrators. Metrics keep their policy.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = "The caller may not delete rules")
    @APIResponse(responseCode = "404", description = "No such rule")
    public void delete(@Parameter(description = "The rule's name") @PathParam("name") String name) {
        existing(name);
        check("delete archive policy rules");
        rules.delete(name);
    }

    private PolicyRule existing(String name) {
        return rules.find(name).orElseThrow(() -> PolicyRules.notFound(name));
    }

    private void check(String what) {
        Rights.check(Rights.mayChangePolicies(caller.get()), what, "an administrator");
    }
}
