package org.fuelstats.analytics.failures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.failures.FailureEntry.FailureGroup;
import org.fuelstats.analytics.failures.FailureEntry.WholeFailure;
import org.fuelstats.analytics.operators.OperatorRole;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.http.ErrorCode;

/** Failure reports, for operators. */
@Path("/failure-reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Failure reports",
        description = "What failed on installations, with contact data; requires the role operator.")
@APIResponse(responseCode = "403", description = "The user is not an operator")
public class FailuresResource {
    private static final int LONGEST_PAGE = 1000;

    @Inject
    private FailureList failures;

    @Context
    private SecurityContext caller;

    /** A page of reports; {@code after} is null on the last one. */
    @Schema(name = "failures.page", description = "A page of failure reports; `after` is the marker of the next page.")
    record Page(List<FailureEntry> reports, Long after) {}

    /** A page of groups; {@code after} is null on the last one. */
    @Schema(name = "failures.groups", description = "A page of failures alike; `after` is the marker of the next page.")
    record GroupPage(List<FailureGroup> groups, Long after) {}

    /** How many reports lost their contact data. */
    @Schema(name = "failures.contacts-deleted", description = "How many reports lost their contact data.")
    record Deleted(int contacts) {}

    @GET
    @Operation(summary = "List failure reports", description = "The latest received first.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page of reports")
    @APIResponse(responseCode = "400", description = "Invalid parameter")
    public Page list(@BeanParam FailureQuery query) {
        operatorsOnly();
        List<FailureEntry> page = failures.list(query.filter(), query.after(), query.limit());
        return new Page(
                page,
                page.size() < query.limit()
                        ? null
                        : (Long) page.get(page.size() - 1).id());
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @Operation(summary = "Get a failure report with the environment's structure and all failed tasks")
    @APIResponseSchema(value = WholeFailure.class, responseCode = "200", responseDescription = "The report")
    @APIResponse(responseCode = "404", description = "No such report")
    public WholeFailure one(@Parameter(description = "The report's id") @PathParam("id") long id) {
        operatorsOnly();
        return failures.one(id)
                .orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND, "There is no failure report " + id + "."));
    }

    @GET
    @Path("/groups")
    @Operation(summary = "List failures alike", description = "The group that was first seen last comes first.")
    @APIResponseSchema(value = GroupPage.class, responseCode = "200", responseDescription = "A page of groups")
    @APIResponse(responseCode = "400", description = "Invalid parameter")
    public GroupPage groups(
            @Parameter(
                            description = "`after` of the previous page; by default the first page",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("after")
                    String after,
            @Parameter(
                            description = "Groups of a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        operatorsOnly();
        int most = QueryValues.number("limit", limit, LONGEST_PAGE).intValue();
        List<FailureGroup> page = failures.groups(QueryValues.number("after", after, Long.MAX_VALUE), most);
        return new GroupPage(
                page,
                page.size() < most ? null : (Long) page.get(page.size() - 1).id());
    }

    /** Withdrawal: the contact data of all reports of an installation. */
    @DELETE
    @Path("/contacts")
    @Operation(
            summary = "Delete an installation's contact data",
            description = "The reports stay, without contact data.")
    @APIResponseSchema(value = Deleted.class, responseCode = "200", responseDescription = "They are deleted")
    @APIResponse(responseCode = "400", description = "No installation was named")
    public Deleted deleteContacts(
            @Parameter(description = "The installation", required = true) @QueryParam("master_node_uid") String uid) {
        operatorsOnly();
        if (uid == null || uid.isEmpty()) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "master_node_uid is missing: it names the installation whose contact data to delete.");
        }
        return new Deleted(failures.deleteContacts(uid));
    }

    @DELETE
    @Path("/{id:[0-9]{1,18}}/contact")
    @Operation(summary = "Delete a report's contact data", description = "The report stays, without contact data.")
    @APIResponseSchema(value = Deleted.class, responseCode = "200", responseDescription = "They are deleted")
    @APIResponse(responseCode = "404", description = "No such report, or it has no contact data")
    public Deleted deleteContact(@Parameter(description = "The report's id") @PathParam("id") long id) {
        operatorsOnly();
        if (!failures.deleteContact(id)) {
            throw RequestRefused.of(ErrorCode.NOT_FOUND, "There is no failure report " + id + " with contact data.");
        }
        return new Deleted(1);
    }

    private void operatorsOnly() {
        OperatorRole.require(caller, "Failure reports require the role operator.");
    }
}
