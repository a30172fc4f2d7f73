package org.fuelstats.gnocchi.responses;

import java.util.Map;

/** What WebOb, by which Gnocchi writes its pages of errors, says about a status; clients that read the pages look for these sentences. */
final class StatusSentence {
    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    400,
                    "The server could not comply with the request since it is either malformed or otherwise"
                            + " incorrect."),
            Map.entry(
                    401,
                    "This server could not verify that you are authorized to access the document you requested. Either"
                            + " you supplied the wrong credentials (e.g., bad password), or your browser does not"
                            + " understand how to supply the credentials required."),
            Map.entry(403, "Access was denied to this resource."),
            Map.entry(404, "The resource could not be found."),
            Map.entry(405, "The method is not allowed for this resource."),
            Map.entry(
                    406,
                    "The resource could not be generated that was acceptable to your browser (content of type"
                            + " application/json)."),
            Map.entry(409, "There was a conflict when trying to complete your request."),
            Map.entry(412, "Request precondition failed."),
            Map.entry(413, "The body of your request was too large for this server."),
            Map.entry(415, "The request media type is not supported by this server."),
            Map.entry(501, "The server does not support the functionality required to fulfill the request."),
            Map.entry(503, "The server is currently unavailable. Please try again at a later time."));

    private StatusSentence() {}

    /** The sentence, or null if there is none for this status. */
    static String of(int status) {
        return SENTENCES.get(status);
    }
}
