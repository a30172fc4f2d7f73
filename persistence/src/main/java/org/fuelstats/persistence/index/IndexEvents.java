package org.fuelstats.persistence.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.fuelstats.persistence.database.Database;

/**
 * Writes index events for rows that were written by SQL, which Hibernate does not see. To be called in the transaction that wrote them: the
 * events are committed together with the rows.
 *
 * <p>The events are what Hibernate Search itself would write for entities added to its indexing plan. Writing them by one
 * statement takes a small part of the processors' time that the plan takes, which is the largest part of all that is done
 * for an action log.
 */
@ApplicationScoped
public class IndexEvents {
    private static final String INSERT = "insert into hsearch_outbox_event"
            + " (id, entityname, entityid, entityidhash, payload, retries, processafter, status)"
            + " select gen_random_uuid(), ?, entity.id::text, entity.hash, ?, 0, clock_timestamp(), 'PENDING'"
            + " from unnest(?::bigint[], ?::int[]) as entity (id, hash)";

    /** "Look at this row and bring the index in step", without routes, as Hibernate Search 7.2 encodes it. */
    private static final byte[] ADD_OR_UPDATE = HexFormat.of().parseHex("00020001010000");

    private final Database database;

    /** For the container's proxy. */
    protected IndexEvents() {
        this(null);
    }

    @Inject
    public IndexEvents(Database database) {
        this.database = database;
    }

    /** Action logs with these ids were inserted, or what is known of their installation changed. */
    public void actionLogsChanged(Collection<Long> ids) {
        announce("ActionLog", ids);
    }

    /** The installation with this id was inserted or replaced. */
    public void installationChanged(long id) {
        announce("InstallationStructure", List.of(id));
    }

    /** Workloads with these ids were inserted or replaced. */
    public void workloadsChanged(Collection<Long> ids) {
        announce("OswlStat", ids);
    }

    /** Deployments with these ids were noted, or their place among the others changed. */
    public void deploymentsChanged(Collection<Long> ids) {
        announce("FinishedDeployment", ids);
    }

    /** Runs of health checks with these ids were inserted or replaced. */
    public void healthChecksChanged(Collection<Long> ids) {
        announce("HealthCheckRun", ids);
    }

    private void announce(String entityName, Collection<Long> ids) {
        if (ids.isEmpty()) return;
        database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, entityName);
                insert.setBytes(2, ADD_OR_UPDATE);
                insert.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "int", ids.stream().map(IndexEvents::share).toArray()));
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Which share of the work an entity belongs to: nodes divide the whole range of int among them. All events of one
     * entity have to be in one share, and ids that follow each other in different ones.
     */
    static int share(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
