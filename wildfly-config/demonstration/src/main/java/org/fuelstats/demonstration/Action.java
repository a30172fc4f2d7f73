package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** An action on a master node, recorded in its log: a request to Nailgun's API or a task. */
sealed interface Action permits HttpRequest, Task {
    Instant start();

    /** Null as long as a task runs. */
    Instant end();

    /** Null when it concerns no environment. */
    Integer cluster();

    /** Who did it: a digest, or null. */
    String actor();

    String name();

    String group();

    String type();

    /** @param number gives each action of the same history its number in the log */
    ObjectNode additionalInfo(ToIntFunction<Action> number);

    /** The action as in the installation's log, and as sent to the collector. */
    default ObjectNode body(ToIntFunction<Action> number) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", number.applyAsInt(this));
        body.put("actor_id", actor());
        body.put("action_group", group()).put("action_name", name()).put("action_type", type());
        body.put("start_timestamp", WireTime.text(start()));
        body.put("end_timestamp", end() == null ? null : WireTime.text(end()));
        body.put("is_sent", false);
        body.put("cluster_id", cluster());
        body.set("additional_info", additionalInfo(number));
        return body;
    }

    /** The form of times on the wire: UTC, without a zone, six decimals. */
    final class WireTime {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                        "yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        private WireTime() {}

        static String text(Instant instant) {
            return FORMAT.format(instant);
        }
    }
}
