package org.fuelstats.analytics.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.indexupkeep.SearchRejected;
import org.json.JSONObject;

/** The REST API of the search. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Search",
        description = "Search for installations and action logs. May be open to users who have not logged in.")
public class SearchResource {
    private static final JsonObject NOT_FILTERED = JsonParser.parseString(
                    "{\"bool\": {\"must_not\": {\"term\": {\"is_filtered\": true}}}}")
            .getAsJsonObject();

    @Inject
    private SearchQuery index;

    @Inject
    private SearchSettings settings;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** A search said in the address; without parameters, which fields there are. */
    @GET
    @Operation(
            summary = "Search by an address",
            description = "Without parameters, lists the fields that the caller may search.")
    @Parameter(
            name = "in",
            in = ParameterIn.QUERY,
            description = "What is searched",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"installations", "action_logs"}))
    @Parameter(
            name = "where",
            in = ParameterIn.QUERY,
            description = "Conditions, combined with AND: `field=value`, `field>=value`, `field<value`,"
                    + " `field~text`, `field?yes`, `field?no`",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 20))
    @Parameter(
            name = "facet",
            in = ParameterIn.QUERY,
            description = "Facets: fields whose most frequent values are counted",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 10))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The field to sort by; `-` before it sorts in descending order",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Hits of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "`after` of the previous page; by default the first page",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The results, or the fields",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SearchAnswer.class, SearchFields.class})))
    @APIResponse(responseCode = "400", description = "Invalid search; the response explains what is wrong")
    @APIResponse(responseCode = "403", description = "The caller may not search by a field, or has no role")
    public Object search() {
        SearchRole searcher = searcher();
        return uri.getQueryParameters().isEmpty()
                ? SearchFields.of(searcher)
                : found(SearchBody.of(uri.getQueryParameters()), searcher);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Search by a body")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "search.request")))
    @APIResponseSchema(value = SearchAnswer.class, responseCode = "200", responseDescription = "What was found")
    @APIResponse(responseCode = "400", description = "Invalid search; the response explains what is wrong")
    @APIResponse(responseCode = "403", description = "The caller may not search by a field, or has no role")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON")
    public SearchAnswer searchByBody() throws IOException {
        SearchRole searcher = searcher();
        return found(
                SearchBody.of(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING)), searcher);
    }

    private SearchAnswer found(JSONObject asked, SearchRole searcher) {
        SearchRequest order = SearchParser.of(asked);
        boolean anybody = searcher == SearchRole.ANYBODY;
        if (anybody) onlyOpenFields(order);
        if (searcher != SearchRole.OPERATOR) notByIdentifier(order);
        try {
            return SearchResultReader.of(
                    order, searcher, index.ask(order, anybody ? List.of(NOT_FILTERED) : List.of()));
        } catch (SearchRejected e) {
            throw RequestRefused.of(
                    ErrorCode.INVALID, "A value in 'where', or 'after', is not what its field holds: check both.");
        }
    }

    /** The container checks nothing on this address by itself, as it may be open: who sends credentials is checked here. */
    private SearchRole searcher() {
        boolean named = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (named && !authenticated()) throw notAuthorized("Unknown user or wrong password.");
        if (security.isUserInRole("operator")) return SearchRole.OPERATOR;
        if (security.isUserInRole("viewer")) return SearchRole.VIEWER;
        if (named) throw refused("Searching requires the role viewer or operator.");
        if (settings.open()) return SearchRole.ANYBODY;
        throw notAuthorized("Searching requires the role viewer or operator.");
    }

    private boolean authenticated() {
        try {
            return request.authenticate(response);
        } catch (IllegalArgumentException e) {
            return false; // the container's way to say that the header is no Base64
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("the realm can't be asked", e);
        }
    }

    private static RequestRefused notAuthorized(String message) {
        return RequestRefused.of(ErrorCode.UNAUTHENTICATED, message)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Fuel-stats analytics\"");
    }

    private static void onlyOpenFields(SearchRequest order) {
        used(order).filter(field -> !field.open()).findFirst().ifPresent(field -> {
            throw refused("The field '" + field.name() + "' requires a login.");
        });
    }

    private static void notByIdentifier(SearchRequest order) {
        used(order)
                .filter(field -> field.name().equals("master_node_uid"))
                .findFirst()
                .ifPresent(field -> {
                    throw refused("Identifying an installation requires the role operator.");
                });
    }

    private static Stream<SearchField> used(SearchRequest order) {
        return Stream.of(
                        order.conditions().stream().map(SearchCondition::field),
                        order.facets().stream(),
                        Stream.ofNullable(order.sort()))
                .flatMap(fields -> fields);
    }

    private static RequestRefused refused(String message) {
        return RequestRefused.of(ErrorCode.FORBIDDEN, message);
    }
}
