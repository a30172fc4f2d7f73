package org.fuelstats.persistence.index;

import org.fuelstats.persistence.database.InstallationFacts;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;

/**
 * The fields of a record's document that describe its installation: identifier, release, filter state and edition. All reports are filtered
 * by them. They are absent until the installation has sent a structure.
 */
final class InstallationFields {
    private final IndexFieldReference<String> masterNodeUid;
    private final IndexFieldReference<String> release;
    private final IndexFieldReference<Boolean> filtered;
    private final IndexFieldReference<String> edition;

    InstallationFields(DocumentFields fields, IndexSchemaElement root) {
        masterNodeUid = fields.text(root, "master_node_uid");
        release = fields.text(root, "release");
        filtered = fields.flag(root, "is_filtered");
        edition = fields.text(root, "edition");
    }

    void write(DocumentElement document, String uid, String installationFacts) {
        Payload facts = Payload.of(installationFacts);
        String known = facts.text("release");
        document.addValue(masterNodeUid, Payload.cut(uid));
        document.addValue(release, InstallationFacts.UNKNOWN_RELEASE.equals(known) ? null : known);
        document.addValue(filtered, facts.flag("filtered"));
        document.addValue(edition, facts.text("edition"));
    }
}
