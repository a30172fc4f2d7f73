package org.fuelstats.persistence.index;

import java.time.LocalDate;
import org.fuelstats.persistence.workloads.OswlStat;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The document of a workload: its environment, day, type and number of resources, but not the resources. */
final class WorkloadBinder implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(OswlStat.class, new Bridge(new DocumentFields(context), context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<OswlStat> {
        private final InstallationFields installation;
        private final IndexFieldReference<Long> clusterId;
        private final IndexFieldReference<String> resourceType;
        private final IndexFieldReference<LocalDate> createdDate;
        private final IndexFieldReference<String> fuelVersion;
        private final IndexFieldReference<String> releaseOs;
        private final IndexFieldReference<Long> current;
        private final IndexFieldReference<Long> added;
        private final IndexFieldReference<Long> removed;
        private final IndexFieldReference<Long> modified;
        private final IndexFieldReference<Boolean> latest;
        private final IndexFieldReference<Boolean> implausibleClock;

        Bridge(DocumentFields fields, IndexSchemaElement root) {
            installation = new InstallationFields(fields, root);
            clusterId = fields.number(root, "cluster_id");
            resourceType = fields.text(root, "resource_type");
            createdDate = fields.date(root, "created_date");
            fuelVersion = fields.text(root, "fuel_version");
            releaseOs = fields.text(root, "release_os");
            current = fields.number(root, "current_num");
            added = fields.number(root, "added_num");
            removed = fields.number(root, "removed_num");
            modified = fields.number(root, "modified_num");
            latest = fields.flag(root, "latest");
            implausibleClock = fields.implausibleClock(root);
        }

        @Override
        public void write(DocumentElement document, OswlStat workload, TypeBridgeWriteContext context) {
            installation.write(document, workload.masterNodeUid(), workload.installationFacts());
            document.addValue(clusterId, (long) workload.clusterId());
            document.addValue(resourceType, workload.resourceType());
            if (!workload.implausibleClock()) document.addValue(createdDate, workload.createdDate());
            document.addValue(implausibleClock, workload.implausibleClock());
            Payload version = Payload.of(workload.versionInfo());
            document.addValue(fuelVersion, version.text("fuel_version"));
            document.addValue(releaseOs, version.lowerCaseText("release_os"));
            LargeText.WORKLOAD.read(workload.resourceData(), workload.id(), context, resources -> {
                document.addValue(current, resources.length("current"));
                document.addValue(added, resources.length("added"));
                document.addValue(removed, resources.length("removed"));
                document.addValue(modified, resources.length("modified"));
            });
            document.addValue(latest, workload.latest());
        }
    }
}
