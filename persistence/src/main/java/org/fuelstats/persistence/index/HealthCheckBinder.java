package org.fuelstats.persistence.index;

import java.time.Instant;
import org.fuelstats.persistence.healthchecks.HealthCheckRun;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The document of a run of health checks: its environment, set and time, and the results of its tests (nested). The number of tests is
 * limited, because it is determined by the sender.
 */
final class HealthCheckBinder implements TypeBinder {
    /** The most tests of one run that are indexed. */
    static final int MOST_TESTS = 256;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(HealthCheckRun.class, new Bridge(new DocumentFields(context), context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<HealthCheckRun> {
        private final InstallationFields installation;
        private final IndexFieldReference<Long> externalId;
        private final IndexFieldReference<Long> clusterId;
        private final IndexFieldReference<String> testSet;
        private final IndexFieldReference<Instant> startedAt;
        private final IndexFieldReference<Instant> endedAt;
        private final IndexFieldReference<Long> durationMillis;
        private final IndexFieldReference<Boolean> implausibleClock;
        private final IndexObjectFieldReference tests;
        private final IndexFieldReference<String> testId;
        private final IndexFieldReference<String> testStatus;
        private final IndexFieldReference<Long> testMillis;

        Bridge(DocumentFields fields, IndexSchemaElement root) {
            installation = new InstallationFields(fields, root);
            externalId = fields.number(root, "external_id");
            clusterId = fields.number(root, "cluster_id");
            testSet = fields.text(root, "test_set");
            startedAt = fields.instant(root, "started_at");
            endedAt = fields.instant(root, "ended_at");
            durationMillis = fields.number(root, "duration_ms");
            implausibleClock = fields.implausibleClock(root);
            IndexSchemaObjectField test =
                    root.objectField("tests", ObjectStructure.NESTED).multiValued();
            tests = test.toReference();
            testId = fields.text(test, "id");
            testStatus = fields.text(test, "status");
            testMillis = fields.number(test, "duration_ms");
        }

        @Override
        public void write(DocumentElement document, HealthCheckRun run, TypeBridgeWriteContext context) {
            installation.write(document, run.masterNodeUid(), run.installationFacts());
            document.addValue(externalId, (long) run.externalId());
            document.addValue(clusterId, (long) run.clusterId());
            document.addValue(testSet, Payload.cut(run.testSet()));
            ToldTimes times = new ToldTimes(run.receivedAt());
            Instant started = times.plausible(run.startedAt());
            Instant ended = times.plausible(run.endedAt());
            document.addValue(startedAt, started);
            document.addValue(endedAt, ended);
            document.addValue(durationMillis, ActionLogBinder.duration(started, ended));
            document.addValue(implausibleClock, times.implausible());
            LargeText.HEALTH_CHECK_RUN.read(run.tests(), run.id(), context, sent -> writeTests(document, sent));
        }

        private void writeTests(DocumentElement document, Payload sent) {
            for (Payload test : ClusterFields.first(sent.items(), MOST_TESTS)) {
                DocumentElement element = document.addObject(tests);
                element.addValue(testId, test.text("id"));
                element.addValue(testStatus, test.text("status"));
                element.addValue(testMillis, test.milliseconds("duration"));
            }
        }
    }
}
