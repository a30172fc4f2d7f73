package org.fuelstats.persistence.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.time.Timestamps;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The document of an action log: the operation, its time, duration and result. */
final class ActionLogBinder implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(ActionLog.class, new Bridge(new DocumentFields(context), context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<ActionLog> {
        private final InstallationFields installation;
        private final IndexFieldReference<Long> externalId;
        private final IndexFieldReference<String> actionName;
        private final IndexFieldReference<String> actionType;
        private final IndexFieldReference<String> actionGroup;
        private final IndexFieldReference<Long> clusterId;
        private final IndexFieldReference<Instant> start;
        private final IndexFieldReference<Instant> end;
        private final IndexFieldReference<Long> durationMillis;
        private final IndexFieldReference<String> operation;
        private final IndexFieldReference<String> endedWithStatus;
        private final IndexFieldReference<Long> responseStatus;
        private final IndexFieldReference<String> outcome;
        private final IndexFieldReference<String> client;
        private final IndexFieldReference<String> action;
        private final IndexFieldReference<Instant> happened;
        private final IndexFieldReference<Boolean> implausibleClock;
        private final IndexFieldReference<String> diskLayouts;
        private final IndexFieldReference<String> volumeGroups;
        private final IndexFieldReference<String> segmentationTypes;
        private final IndexFieldReference<String> networkSchemes;

        Bridge(DocumentFields fields, IndexSchemaElement root) {
            installation = new InstallationFields(fields, root);
            externalId = fields.number(root, "external_id");
            actionName = fields.text(root, "action_name");
            actionType = fields.text(root, "action_type");
            actionGroup = fields.text(root, "action_group");
            clusterId = fields.number(root, "cluster_id");
            start = fields.instant(root, "start_timestamp");
            end = fields.instant(root, "end_timestamp");
            durationMillis = fields.number(root, "duration_ms");
            operation = fields.text(root, "operation");
            endedWithStatus = fields.text(root, "ended_with_status");
            responseStatus = fields.number(root, "response_status");
            outcome = fields.text(root, "outcome");
            client = fields.text(root, "client");
            action = fields.text(root, "action");
            happened = fields.instant(root, "happened_at");
            implausibleClock = fields.implausibleClock(root);
            diskLayouts = fields.texts(root, "disk_layouts");
            volumeGroups = fields.texts(root, "volume_groups");
            segmentationTypes = fields.texts(root, "segmentation_types");
            networkSchemes = fields.texts(root, "network_schemes");
        }

        @Override
        public void write(DocumentElement document, ActionLog log, TypeBridgeWriteContext context) {
            LargeText.ACTION_LOG.read(log.body(), log.id(), context, body -> write(document, log, body));
        }

        private void write(DocumentElement document, ActionLog log, Payload body) {
            installation.write(document, log.masterNodeUid(), log.installationFacts());
            document.addValue(externalId, (long) log.externalId());
            document.addValue(actionName, Payload.cut(log.actionName()));
            document.addValue(actionType, Payload.cut(log.actionType()));
            document.addValue(actionGroup, body.text("action_group"));
            document.addValue(clusterId, body.number("cluster_id"));
            ToldTimes times = new ToldTimes(log.receivedAt());
            Instant started = times.plausible(Timestamps.read(body.text("start_timestamp")));
            Instant ended = times.plausible(Timestamps.read(body.text("end_timestamp")));
            document.addValue(start, started);
            document.addValue(end, ended);
            document.addValue(durationMillis, duration(started, ended));
            Payload info = body.at("additional_info");
            Long status = statusCode(info.text("response_data", "status"));
            String ending = info.text("ended_with_status");
            document.addValue(operation, info.text("operation"));
            document.addValue(endedWithStatus, ending);
            document.addValue(responseStatus, status);
            document.addValue(outcome, outcome(ending, status));
            document.addValue(client, client(info.text("request_data", "user_agent")));
            document.addValue(action, action(body.text("action_group"), log.actionName()));
            document.addValue(happened, ended == null ? started : ended);
            document.addValue(implausibleClock, times.implausible());
            ToldByTask output = new ToldByTask(body);
            output.diskLayouts().forEach(layout -> document.addValue(diskLayouts, layout));
            output.volumeGroups().forEach(group -> document.addValue(volumeGroups, group));
            output.segmentationTypes().forEach(type -> document.addValue(segmentationTypes, type));
            output.networkSchemes().forEach(scheme -> document.addValue(networkSchemes, scheme));
        }
    }

    /** Milliseconds from start to end; null when one is lacking or implausible, or the clock ran backwards. */
    static Long duration(Instant started, Instant ended) {
        return started == null || ended == null || ended.isBefore(started)
                ? null
                : (Long) Duration.between(started, ended).toMillis();
    }

    /** How an operation ended, by a task's final status or a response's status: {@code succeeded} or {@code failed}; null if neither is known. */
    static String outcome(String endedWithStatus, Long responseStatus) {
        if ("ready".equals(endedWithStatus)) return "succeeded";
        if ("error".equals(endedWithStatus)) return "failed";
        if (endedWithStatus != null || responseStatus == null) return null;
        return responseStatus < 400 ? "succeeded" : "failed";
    }

    /** Group and name of an operation, since the same name occurs in several groups; null if it has no name. */
    static String action(String group, String name) {
        if (name == null) return null;
        return Payload.cut(group == null ? name : group + ": " + name);
    }

    /** The client program, by its User-Agent: {@code fuel-cli}, {@code fuel-web} or {@code other}; null if unknown. */
    static String client(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return null;
        String name = userAgent.toLowerCase(Locale.ROOT);
        if (name.startsWith("fuel-cli")) return "fuel-cli";
        return name.startsWith("fuel-web") ? "fuel-web" : "other";
    }

    /** The number that an HTTP status line such as {@code 200 OK} begins with; null when it begins with none. */
    static Long statusCode(String statusLine) {
        return statusLine != null && statusLine.matches("[1-5][0-9][0-9]( .*)?")
                ? Long.valueOf(statusLine.substring(0, 3))
                : null;
    }
}
