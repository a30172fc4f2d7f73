package org.fuelstats.nailgun.actionlist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/** What became of an action. Action logs have no such member: it is read from the status of the answer or of the task. */
enum ActionResult {
    /** A request was answered with a status below 400, or a task is ready. */
    SUCCEEDED,
    /** A request was answered with 400 or more, or a task ended with an error. */
    FAILED,
    /** Neither is known: a task under way, or one whose end was never recorded. */
    UNFINISHED;

    private static final Pattern STATUS = Pattern.compile("[1-9]\\d{2}( .*)?", Pattern.DOTALL);

    /** The word in requests and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ActionResult> of(String word) {
        for (ActionResult result : values()) {
            if (result.word().equals(word)) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    static ActionResult of(RecordedAction action, JsonNode information) {
        String status = status(action, information);
        if (status == null || action.endTimestamp() == null) {
            return UNFINISHED;
        }
        if (isRequest(action)) {
            return status.charAt(0) < '4' ? SUCCEEDED : FAILED;
        }
        return switch (status) {
            case "ready" -> SUCCEEDED;
            case "error" -> FAILED;
            default -> UNFINISHED;
        };
    }

    /** The status of a request's answer, such as {@code 202 Accepted}, or of a task, such as {@code ready}; null if there is none. */
    static String status(RecordedAction action, JsonNode information) {
        JsonNode status = isRequest(action)
                ? information.path("response_data").path("status")
                : information.path("ended_with_status");
        if (!status.isTextual() || status.textValue().isEmpty()) {
            return null;
        }
        String text = status.textValue();
        return isRequest(action) && !STATUS.matcher(text).matches() ? null : text;
    }

    private static boolean isRequest(RecordedAction action) {
        return RecordedAction.HTTP_REQUEST.equals(action.actionType());
    }
}
