package org.fuelstats.nailgun.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of Nailgun's table master_node_settings. */
@Entity
@Table(name = "master_node_settings")
class MasterNodeSettings {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    /** A UUID as text. */
    @Column(name = "master_node_uid", nullable = false, updatable = false)
    private String masterNodeUid;

    /** A JSON object, which Nailgun's releases keep in a column of the type json or text. */
    @Column(name = "settings")
    private String settings;

    /** For Hibernate. */
    protected MasterNodeSettings() {}

    MasterNodeSettings(String masterNodeUid, String settings) {
        this.masterNodeUid = masterNodeUid;
        this.settings = settings;
    }

    String masterNodeUid() {
        return masterNodeUid;
    }

    String settings() {
        return settings;
    }

    void change(String changed) {
        settings = changed;
    }
}
