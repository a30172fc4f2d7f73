package org.fuelstats.persistence.installations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.fuelstats.persistence.database.InlineTextLimit;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The latest structure of one installation. Rows are written by SQL (an upsert) and read here for the index. */
@Entity
@Immutable
@Table(name = "installation_structures")
public class InstallationStructure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "master_node_uid", nullable = false, unique = true)
    private String masterNodeUid;

    /** The structure, JSON text as received but for white space between tokens. */
    @Column(name = "structure", nullable = false, columnDefinition = "json")
    @ColumnTransformer(
            read = "case when octet_length(cast(structure as text)) <= " + InlineTextLimit.MOST_BYTES
                    + " then structure end")
    private String structure;

    /** When it was first received; UTC, as the column has no zone. */
    @Column(name = "creation_date")
    private LocalDateTime creationDate;

    /** When it was last replaced; UTC; null when it never was. */
    @Column(name = "modification_date")
    private LocalDateTime modificationDate;

    /** Whether the filtering rules keep it out of reports; null in rows older than the column. */
    @Column(name = "is_filtered")
    private Boolean filtered;

    @Column(name = "release")
    private String release;

    /** For Hibernate. */
    protected InstallationStructure() {}

    public Long id() {
        return id;
    }

    public String masterNodeUid() {
        return masterNodeUid;
    }

    public String structure() {
        return structure;
    }

    public LocalDateTime creationDate() {
        return creationDate;
    }

    public LocalDateTime modificationDate() {
        return modificationDate;
    }

    public Boolean filtered() {
        return filtered;
    }

    public String release() {
        return release;
    }
}
