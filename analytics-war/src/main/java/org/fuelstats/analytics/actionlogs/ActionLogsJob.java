package org.fuelstats.analytics.actionlogs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.fuelstats.analytics.jobs.InvalidJobRequest;
import org.fuelstats.analytics.jobs.JobProgress;
import org.fuelstats.analytics.jobs.JobRequest;
import org.fuelstats.analytics.jobs.JobWork;
import org.fuelstats.analytics.jobs.ResultForm;

/** Writes the action logs of a period as sent, one JSON object per line. */
@ApplicationScoped
class ActionLogsJob implements JobWork {
    private static final String NAME = "action_logs";
    private static final JsonFactory JSON = new JsonFactory();

    @Inject
    private ActionLogPages pages;

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public boolean forOperatorsOnly(String name) {
        return true;
    }

    @Override
    public ResultForm check(JobRequest order) {
        ActionLogQuery.of(order);
        if (!order.format().equals(JobRequest.USUAL_FORMAT)) {
            throw InvalidJobRequest.format(order.format(), NAME, Set.of(JobRequest.USUAL_FORMAT));
        }
        if (order.table() != null) throw InvalidJobRequest.table(order.table(), NAME, Set.of());
        return new ResultForm("application/x-ndjson", NAME + ".jsonl");
    }

    @Override
    public void run(JobRequest order, OutputStream result, JobProgress progress) throws IOException {
        ActionLogQuery query = ActionLogQuery.of(order);
        long[] bounds = pages.bounds(progress);
        long first = bounds[0];
        long last = bounds[1];
        for (long id = first; id < last; ) {
            ActionLogPages.Page page = pages.after(id, last, query, progress);
            for (ActionLogPages.StoredActionLog log : page.logs()) write(log, result);
            id = page.until();
            progress.at((double) (id - first) / (last - first));
        }
    }

    private static void write(ActionLogPages.StoredActionLog log, OutputStream result) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(result).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField("id", log.id());
            json.writeStringField("master_node_uid", log.masterNodeUid());
            json.writeNumberField("external_id", log.externalId());
            json.writeStringField("action_type", log.actionType());
            json.writeStringField("action_name", log.actionName());
            json.writeFieldName("body");
            // In JSON, a line feed can only occur between tokens.
            json.writeRawValue(log.body().replace('\n', ' ').replace('\r', ' '));
            json.writeEndObject();
        }
        result.write('\n');
    }
}
