package org.fuelstats.persistence.index;

import java.time.Instant;
import org.fuelstats.persistence.trends.FinishedDeployment;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The document of a deployment: its environment, time, duration, result, and the number of failures before it. */
final class DeploymentBinder implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(FinishedDeployment.class, new Bridge(new DocumentFields(context), context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<FinishedDeployment> {
        private final InstallationFields installation;
        private final IndexFieldReference<Long> clusterId;
        private final IndexFieldReference<Instant> start;
        private final IndexFieldReference<Instant> end;
        private final IndexFieldReference<Long> durationMillis;
        private final IndexFieldReference<Boolean> succeeded;
        private final IndexFieldReference<Long> failuresBefore;
        private final IndexFieldReference<Boolean> firstSuccess;
        private final IndexFieldReference<Boolean> neverSucceeded;
        private final IndexFieldReference<Long> nodes;
        private final IndexFieldReference<String> roles;

        Bridge(DocumentFields fields, IndexSchemaElement root) {
            installation = new InstallationFields(fields, root);
            clusterId = fields.number(root, "cluster_id");
            start = fields.instant(root, "start_timestamp");
            end = fields.instant(root, "end_timestamp");
            durationMillis = fields.number(root, "duration_ms");
            succeeded = fields.flag(root, "succeeded");
            failuresBefore = fields.number(root, "failures_before");
            firstSuccess = fields.flag(root, "first_success");
            neverSucceeded = fields.flag(root, "never_succeeded");
            nodes = fields.number(root, "nodes_num");
            roles = fields.text(root, "roles");
        }

        @Override
        public void write(DocumentElement document, FinishedDeployment deployment, TypeBridgeWriteContext context) {
            installation.write(document, deployment.masterNodeUid(), deployment.installationFacts());
            document.addValue(clusterId, whole(deployment.clusterId()));
            document.addValue(start, deployment.startedAt());
            document.addValue(end, deployment.endedAt());
            document.addValue(durationMillis, ActionLogBinder.duration(deployment.startedAt(), deployment.endedAt()));
            document.addValue(succeeded, deployment.succeeded());
            document.addValue(failuresBefore, whole(deployment.failuresBefore()));
            document.addValue(firstSuccess, deployment.firstSuccess());
            document.addValue(neverSucceeded, deployment.neverSucceeded());
            document.addValue(nodes, whole(deployment.nodes()));
            document.addValue(roles, Payload.cut(deployment.roles()));
        }

        private static Long whole(Integer number) {
            return number == null ? null : (Long) number.longValue();
        }
    }
}
