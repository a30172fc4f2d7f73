package org.fuelstats.persistence.workloads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import org.fuelstats.persistence.database.InlineTextLimit;
import org.fuelstats.persistence.database.InstallationFacts;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One day's OpenStack workload of one resource type. Rows are written by SQL (an upsert) and read here. */
@Entity
@Immutable
@Table(name = "oswl_stats")
public class OswlStat {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "master_node_uid", nullable = false)
    private String masterNodeUid;

    @Column(name = "external_id", nullable = false)
    private int externalId;

    @Column(name = "cluster_id", nullable = false)
    private int clusterId;

    @Column(name = "created_date", nullable = false)
    private LocalDate createdDate;

    @Column(name = "updated_time", nullable = false)
    private LocalTime updatedTime;

    /** A value of the database's enum oswl_resource_type. */
    @Column(name = "resource_type", nullable = false, columnDefinition = "oswl_resource_type")
    private String resourceType;

    @Column(name = "resource_data", columnDefinition = "json")
    @ColumnTransformer(
            read = "case when octet_length(cast(resource_data as text)) <= " + InlineTextLimit.MOST_BYTES
                    + " then resource_data end")
    private String resourceData;

    @Column(name = "resource_checksum", nullable = false)
    private String resourceChecksum;

    @Column(name = "version_info", columnDefinition = "json")
    @ColumnTransformer(
            read = "case when octet_length(cast(version_info as text)) <= " + InlineTextLimit.MOST_BYTES
                    + " then version_info end")
    private String versionInfo;

    /** Whether the day can't be right, by the rule of {@link org.fuelstats.persistence.time.SenderClock} when it was received. */
    @Column(name = "implausible_clock", nullable = false)
    private boolean implausibleClock;

    /** Whether this is the latest row of its environment and resource type, those with an implausible day aside. */
    @Formula(
            "(not implausible_clock and not exists (select 1 from oswl_stats newer where newer.master_node_uid = master_node_uid"
                    + " and newer.cluster_id = cluster_id and newer.resource_type = resource_type"
                    + " and not newer.implausible_clock"
                    + " and (newer.created_date > created_date or newer.created_date = created_date and newer.id > id)))")
    private boolean latest;

    /** What is known of the installation, see {@link InstallationFacts}. */
    @Formula(InstallationFacts.FORMULA)
    private String installationFacts;

    /** For Hibernate. */
    protected OswlStat() {}

    public Long id() {
        return id;
    }

    public String masterNodeUid() {
        return masterNodeUid;
    }

    public int externalId() {
        return externalId;
    }

    public int clusterId() {
        return clusterId;
    }

    public LocalDate createdDate() {
        return createdDate;
    }

    public LocalTime updatedTime() {
        return updatedTime;
    }

    public String resourceType() {
        return resourceType;
    }

    public String resourceData() {
        return resourceData;
    }

    public String resourceChecksum() {
        return resourceChecksum;
    }

    public String versionInfo() {
        return versionInfo;
    }

    public boolean implausibleClock() {
        return implausibleClock;
    }

    public boolean latest() {
        return latest;
    }

    public String installationFacts() {
        return installationFacts;
    }
}
