package org.fuelstats.nailgun.actionlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import org.fuelstats.nailgun.access.NailgunRefusal;

/** {@code GET /api/action_logs}: what was recorded, the latest first. Nailgun has the table but no such address. */
@Path("/api/action_logs")
@RequestScoped
public class RecordedActionsResource {
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    @Inject
    ActionList list;

    @Context
    UriInfo address;

    @Context
    Request request;

    /**
     * The action logs that the parameters of {@link ActionFilter} allow. As JSON in pages, {@code {"action_logs": […], "next": "/api/…"}} with
     * the address of the next page in {@code next} and in the header Link, or null at the end; or, with {@code Accept: text/csv} or {@code
     * format=csv}, as CSV; that is whole unless {@code limit} is given. 400 if a parameter is not what it should be.
     *
     * @param before the id of the last one seen
     * @param limit between 1 and 1000
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
    public Response list(
            @QueryParam("before") String before,
            @QueryParam("limit") String limit,
            @QueryParam("format") String format) {
        ActionFilter filter = ActionFilter.of(address.getQueryParameters());
        int first = number(before, "before", Integer.MAX_VALUE, Integer.MAX_VALUE);
        return isCsv(format)
                ? csv(filter, first, number(limit, "limit", MOST, Integer.MAX_VALUE))
                : page(filter, first, number(limit, "limit", MOST, USUAL));
    }

    private Response page(ActionFilter filter, int before, int most) {
        List<ListedAction> found = list.latest(filter, before, most + 1);
        boolean more = found.size() > most;
        List<ListedAction> shown = more ? found.subList(0, most) : found;
        String next = more ? nextAfter(shown.get(most - 1)) : null;
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = page.putArray("action_logs");
        shown.forEach(action -> actions.add(action.members()));
        page.put("next", next);
        return Response.ok(page.toString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LINK, more ? "<" + next + ">; rel=\"next\"" : null)
                .build();
    }

    private String nextAfter(ListedAction last) {
        URI whole = address.getRequestUriBuilder()
                .replaceQueryParam("before", last.id())
                .build();
        return whole.getRawPath() + "?" + whole.getRawQuery();
    }

    /** What can fail does so with the first page, before the answer has begun. */
    private Response csv(ActionFilter filter, int before, int most) {
        List<ListedAction> first = list.latest(filter, before, Math.min(MOST, most));
        StreamingOutput rows = out -> {
            ActionCsv csv = new ActionCsv(out);
            List<ListedAction> page = first;
            csv.add(page);
            while (most > MOST && page.size() == MOST) {
                page = list.latest(filter, page.get(MOST - 1).id(), MOST);
                csv.add(page);
            }
        };
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"action-logs.csv\"")
                .build();
    }

    private boolean isCsv(String format) {
        if (format == null || format.isEmpty()) {
            Variant wanted = request.selectVariant(
                    Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build());
            if (wanted == null) {
                throw new NotAcceptableException();
            }
            return wanted.getMediaType().getSubtype().equals("csv");
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw NailgunRefusal.invalid("format must be json or csv.");
        };
    }

    private static int number(String text, String parameter, int greatest, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // says the sentence below
        }
        throw NailgunRefusal.invalid(parameter + " must be an integer between 1 and " + greatest + ".");
    }
}
