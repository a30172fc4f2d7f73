package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.ToIntFunction;

/** A request to Nailgun's API. Its body is never recorded; for a rejected one the beginning of the error message is. */
record HttpRequest(
        Instant start,
        Instant end,
        Call call,
        Integer cluster,
        String provider,
        String actor,
        String status,
        String message)
        implements Action {

    @Override
    public String name() {
        return call.action(provider);
    }

    @Override
    public String group() {
        return call.group();
    }

    @Override
    public String type() {
        return "http_request";
    }

    @Override
    public ObjectNode additionalInfo(ToIntFunction<Action> number) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.putObject("request_data")
                .put("http_method", call.method())
                .put("url", call.path(cluster, provider))
                .putObject("data");
        ObjectNode data = info.putObject("response_data").put("status", status).putObject("data");
        if (message != null) {
            data.put("message", message);
        }
        return info;
    }
}
