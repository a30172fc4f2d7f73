package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.time.Timestamps;

/**
 * The deployments among the action logs: Nailgun's tasks {@code deploy} that ended as ready or in error. The hours to be recomputed are
 * recorded in the same transaction.
 */
@ApplicationScoped
public class DeploymentStore {
    /** Hour by hour, so that each reads the few deployments of its own. */
    private static final String DUE = "select due.hour, due.release, d.succeeded, d.failed, d.seconds"
            + " from (select hour, release from deployment_hour_due order by hour, release limit ?) due,"
            + " lateral (select count(*) filter (where succeeded) succeeded, count(*) filter (where not succeeded) failed,"
            + "   coalesce(sum(extract(epoch from ended_at - started_at)) filter (where succeeded), 0) seconds"
            + "  from deployment left join installation_size size using (master_node_uid)"
            + "  where ended_at >= due.hour and ended_at < due.hour + interval '1 hour'"
            + "  and (due.release = '' or due.release = deployment.release) and size.filtered is not true) d";

    private final Database database;

    /** For the container's proxy. */
    protected DeploymentStore() {
        this(null);
    }

    @Inject
    public DeploymentStore(Database database) {
        this.database = database;
    }

    /**
     * Notes the deployments among the next action logs.
     *
     * @param most how many ids of action logs to pass over at most
     * @return whether there are more
     */
    @Transactional
    public boolean noteNew(int most) {
        return database.with(connection -> DeploymentDetection.detect(connection, most));
    }

    /** The figures of hours that have to be rewritten, oldest first. */
    @Transactional
    public List<DeploymentHour> due(int most) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, most);
                List<DeploymentHour> hours = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        hours.add(new DeploymentHour(
                                Timestamps.column(row, 1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getDouble(5)));
                    }
                }
                return hours;
            }
        });
    }

    /** Notes that the metric store has the figures of these hours. */
    @Transactional
    public void settled(List<DeploymentHour> hours) {
        database.with(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from deployment_hour_due due"
                    + " using unnest(?::timestamptz[], ?::text[]) as settled (hour, release)"
                    + " where due.hour = settled.hour and due.release = settled.release")) {
                delete.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                hours.stream().map(h -> h.hour().toString()).toArray()));
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                hours.stream().map(DeploymentHour::release).toArray()));
                return delete.executeUpdate();
            }
        });
    }

    /** Deployments that the series of their installations lack. */
    @Transactional
    public List<DeploymentRecord> unwritten(int most) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select action_log_id, master_node_uid, release, started_at, ended_at, succeeded, cluster_id from deployment"
                            + " where not written order by action_log_id limit ?")) {
                select.setInt(1, most);
                List<DeploymentRecord> deployments = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        deployments.add(new DeploymentRecord(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                Timestamps.column(row, 4),
                                Timestamps.column(row, 5),
                                row.getBoolean(6),
                                row.getObject(7, Integer.class)));
                    }
                }
                return deployments;
            }
        });
    }

    /** Notes that the series of their installations have these. */
    @Transactional
    public void written(List<DeploymentRecord> deployments) {
        database.with(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update deployment set written = true where action_log_id = any (?)")) {
                update.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                deployments.stream()
                                        .map(DeploymentRecord::actionLog)
                                        .toArray()));
                return update.executeUpdate();
            }
        });
    }

    /**
     * The deployments that ended within one hour.
     *
     * @param release empty for all releases together
     * @param secondsOfSucceeded how long the succeeded ones took together
     */
    public record DeploymentHour(
            Instant hour, String release, long succeeded, long failed, double secondsOfSucceeded) {}
}
