package org.fuelstats.gnocchi.responses;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of an error, in the form that Gnocchi chooses: HTML for who accepts anything, JSON for who accepts JSON, text for all others. */
enum ErrorForm {
    HTML(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")),
    JSON(MediaType.APPLICATION_JSON_TYPE),
    TEXT(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));

    private final MediaType type;

    ErrorForm(MediaType type) {
        this.type = type;
    }

    /** The form that the client prefers; of those that it likes equally the first here. Others get text: an error needs some form. */
    static ErrorForm accepted(HttpHeaders headers) {
        for (MediaType accepted : acceptable(headers)) {
            for (ErrorForm form : values()) {
                if (accepted.isCompatible(form.type)) {
                    return form;
                }
            }
        }
        return TEXT;
    }

    private static List<MediaType> acceptable(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    Response.ResponseBuilder answer(int status, Object description, String hint) {
        String title = title(status);
        Object body =
                switch (this) {
                    case JSON -> json(status, description, hint);
                    case TEXT ->
                        status + " " + title + "\n\n" + sentence(description) + (hint == null ? "" : "\n" + hint)
                                + "\n";
                    case HTML -> page(status, title, description, hint);
                };
        return Response.status(status).type(type).entity(body);
    }

    /** As bytes: RESTEasy would escape the markup of a text. */
    private static byte[] page(int status, String title, Object description, String hint) {
        String page = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + status + " " + title
                + "</title></head><body><h1>" + status + " " + title + "</h1>"
                + paragraph(StatusSentence.of(status)) + paragraph(sentence(description)) + paragraph(hint)
                + "</body></html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String paragraph(String text) {
        return text == null || text.isEmpty() ? "" : "<p>" + escaped(text) + "</p>";
    }

    /** The JSON form of an error. */
    static Body json(int status, Object description, String hint) {
        return new Body(status, title(status), description, hint);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static String sentence(Object description) {
        return description instanceof Cause cause ? cause.sentence() : String.valueOf(description);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * The JSON form.
     *
     * @param hint what we add to Gnocchi's words; absent if there is nothing to add
     */
    record Body(
            int code,
            String title,
            Object description,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hint) {}
}
