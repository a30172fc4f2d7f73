package org.fuelstats.persistence.index;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The document of an installation: the installation itself, and its environments as nested documents. */
final class InstallationBinder implements TypeBinder {
    private static final String SHA = "_sha";

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(InstallationStructure.class, new Bridge(new DocumentFields(context), context));
    }

    private static final class Bridge implements TypeBridge<InstallationStructure> {
        private final IndexFieldReference<String> masterNodeUid;
        private final IndexFieldReference<String> release;
        private final IndexFieldReference<Boolean> filtered;
        private final IndexFieldReference<Instant> creationDate;
        private final IndexFieldReference<Instant> modificationDate;
        private final IndexFieldReference<Long> clustersNum;
        private final IndexFieldReference<Long> environmentsNum;
        private final IndexFieldReference<Long> allocatedNodesNum;
        private final IndexFieldReference<Long> unallocatedNodesNum;
        private final IndexFieldReference<String> buildId;
        private final IndexFieldReference<String> revisions;
        private final IndexFieldReference<String> openstackVersion;
        private final IndexFieldReference<String> featureGroups;
        private final IndexFieldReference<String> edition;
        private final IndexFieldReference<Instant> reportedAt;
        private final ClusterFields clusters;
        private final MasterNodeFields masterNode;

        Bridge(DocumentFields fields, TypeBindingContext context) {
            IndexSchemaElement root = context.indexSchemaElement();
            masterNodeUid = fields.text(root, "master_node_uid");
            release = fields.text(root, "release");
            filtered = fields.flag(root, "is_filtered");
            creationDate = fields.instant(root, "creation_date");
            modificationDate = fields.instant(root, "modification_date");
            clustersNum = fields.number(root, "clusters_num");
            environmentsNum = fields.number(root, "environments_num");
            allocatedNodesNum = fields.number(root, "allocated_nodes_num");
            unallocatedNodesNum = fields.number(root, "unallocated_nodes_num");
            buildId = fields.text(root, "build_id");
            revisions = fields.texts(root, "revisions");
            openstackVersion = fields.text(root, "openstack_version");
            featureGroups = fields.texts(root, "feature_groups");
            edition = fields.text(root, "edition");
            reportedAt = fields.instant(root, "reported_at");
            clusters = new ClusterFields(fields, root);
            masterNode = new MasterNodeFields(fields, root);
        }

        @Override
        public void write(
                DocumentElement document, InstallationStructure installation, TypeBridgeWriteContext context) {
            document.addValue(masterNodeUid, Payload.cut(installation.masterNodeUid()));
            document.addValue(release, Payload.cut(installation.release()));
            document.addValue(filtered, installation.filtered());
            document.addValue(creationDate, utc(installation.creationDate()));
            document.addValue(modificationDate, utc(installation.modificationDate()));
            document.addValue(reportedAt, reported(installation));
            LargeText.STRUCTURE.read(
                    installation.structure(),
                    installation.id(),
                    context,
                    structure -> writeStructure(document, structure));
        }

        private void writeStructure(DocumentElement document, Payload structure) {
            List<Payload> sentClusters = structure.items("clusters");
            Long sentNumber = structure.number("clusters_num");
            document.addValue(clustersNum, sentNumber);
            document.addValue(environmentsNum, environments(sentNumber, sentClusters.size()));
            document.addValue(allocatedNodesNum, structure.number("allocated_nodes_num"));
            document.addValue(unallocatedNodesNum, structure.number("unallocated_nodes_num"));
            document.addValue(buildId, structure.text("fuel_release", "build_id"));
            revisions(structure).forEach(revision -> document.addValue(revisions, revision));
            document.addValue(openstackVersion, structure.text("fuel_release", "openstack_version"));
            List<String> groups = structure.texts("fuel_release", "feature_groups");
            groups.forEach(group -> document.addValue(featureGroups, group));
            document.addValue(edition, edition(structure.length("fuel_release", "feature_groups") != null, groups));
            clusters.write(document, sentClusters);
            masterNode.write(document, structure);
        }
    }

    /**
     * How many environments an installation adds to the report's count. As in the original: none when the number it
     * states is not positive, else as many as it lists, and one when it lists none.
     */
    static long environments(Long stated, int listed) {
        return stated == null || stated <= 0 ? 0 : Math.max(1, listed);
    }

    /** The revisions of the product's parts: the part's name, without the ending {@code _sha}, and the revision. */
    static List<String> revisions(Payload structure) {
        return structure.names("fuel_release").stream()
                .filter(name -> name.endsWith(SHA) && structure.text("fuel_release", name) != null)
                .map(name -> Payload.cut(
                        name.substring(0, name.length() - SHA.length()) + " " + structure.text("fuel_release", name)))
                .distinct()
                .limit(Payload.MOST_TEXTS)
                .toList();
    }

    /** Which edition of the product it is: {@code commercial} or {@code community}; null when the feature groups weren't sent. */
    static String edition(boolean reported, List<String> featureGroups) {
        if (!reported) return null;
        return featureGroups.contains("mirantis") ? "commercial" : "community";
    }

    private static Instant reported(InstallationStructure installation) {
        return utc(
                installation.modificationDate() == null
                        ? installation.creationDate()
                        : installation.modificationDate());
    }

    private static Instant utc(LocalDateTime time) {
        // An older database may hold "infinity", which no index takes.
        return time == null || time.getYear() < 1 || time.getYear() > 9999 ? null : time.toInstant(ZoneOffset.UTC);
    }
}
