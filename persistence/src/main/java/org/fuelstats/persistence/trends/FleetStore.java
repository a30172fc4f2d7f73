package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.time.Timestamps;

/** The size of each installation as last reported: a narrow copy of the structures, updated incrementally. */
@ApplicationScoped
public class FleetStore {
    /**
     * The number of active installations of a release, of their environments and of their allocated nodes.
     *
     * @param release empty for all releases together
     */
    public record FleetFigures(String release, long installations, long environments, long nodes) {}

    /** The size that an installation reported. */
    public record InstallationSize(
            String installation, String release, int environments, int nodes, Instant reportedAt) {}

    private static final String REPORTED =
            "coalesce(s.modification_date, s.creation_date, timestamp 'epoch') at time zone 'UTC'";

    /**
     * Structures are long and are parsed once. Parts of an unexpected form are ignored, as are structures that contain NUL, which old
     * databases may have: PostgreSQL cannot represent it as text.
     */
    private static final String TOLD = "with told as materialized ("
            + " select s.master_node_uid uid, coalesce(s.release, fuel_release ->> 'release', 'unknown') release,"
            + "  coalesce(s.is_filtered, false) filtered, " + REPORTED
            + " reported_at, clusters_num, allocated_nodes_num,"
            + "  case when json_typeof(clusters) = 'array' then clusters else '[]' end clusters,"
            + "  case when json_typeof(fuel_release -> 'feature_groups') = 'array' then"
            + "   case when (fuel_release -> 'feature_groups')::jsonb ?? 'mirantis' then 'commercial' else 'community' end"
            + "  end edition"
            + " from installation_structures s left join lateral"
            + "  json_to_record(case when json_typeof(s.structure) = 'object'"
            + "   and position('\\u0000' in s.structure::text) = 0 then s.structure end) as structure"
            + "   (fuel_release json, clusters_num text, allocated_nodes_num text, clusters json) on true"
            + " where s.master_node_uid = any (?)),";

    /** The environments' sizes and roles; those that are gone keep what they had. */
    private static final String COPY_ENVIRONMENTS = " listed as materialized ("
            + " select distinct on (uid, id::integer) uid, id::integer,"
            + "  case when nodes_num ~ '^[0-9]{1,9}$' then nodes_num::integer else 0 end nodes,"
            + "  (select left(string_agg(role, ' + ' order by role collate \"C\"), 256) from (select distinct role"
            + "   from json_array_elements(case when json_typeof(nodes) = 'array' then nodes else '[]' end) n,"
            + "   json_array_elements_text(case when json_typeof(n -> 'roles') = 'array' then n -> 'roles' else '[]' end) role)"
            + "   roles) roles"
            + " from told, json_array_elements(clusters) c, lateral"
            + "  json_to_record(case when json_typeof(c) = 'object' then c end) as environment"
            + "   (id text, nodes_num text, nodes json)"
            + " where id ~ '^[0-9]{1,9}$'),"
            + " changed as (insert into environment_size as size (master_node_uid, cluster_id, nodes, roles)"
            + "  select uid, id, nodes, roles from listed"
            + "  on conflict (master_node_uid, cluster_id) do update set nodes = excluded.nodes, roles = excluded.roles"
            + "  where (size.nodes, size.roles) is distinct from (excluded.nodes, excluded.roles)"
            + "  returning master_node_uid)";

    /**
     * The numbers are read as the installations report does: no environment where the stated number isn't positive, else as many as
     * are listed and one when none is. What isn't a number counts as none.
     */
    private static final String COPY_CHANGED = TOLD + COPY_ENVIRONMENTS + " insert into installation_size as size"
            + " (master_node_uid, release, filtered, environments, nodes, reported_at, edition, environments_spread)"
            + " select uid, release, filtered,"
            + "  case when clusters_num ~ '^0*[1-9][0-9]{0,8}$' then greatest(1, json_array_length(clusters)) else 0 end,"
            + "  case when allocated_nodes_num ~ '^[0-9]{1,9}$' then allocated_nodes_num::integer else 0 end,"
            + "  reported_at, edition, uid not in (select master_node_uid from changed)"
            + " from told"
            + " on conflict (master_node_uid) do update set release = excluded.release, filtered = excluded.filtered,"
            + " environments = excluded.environments, nodes = excluded.nodes, reported_at = excluded.reported_at,"
            + " written_at = null, edition = excluded.edition,"
            + " spread = size.spread and size.release = excluded.release and size.filtered = excluded.filtered"
            + "  and size.edition is not distinct from excluded.edition,"
            + " environments_spread = size.environments_spread and excluded.environments_spread";

    private static final String COPY_WITHOUT_FACTS = "insert into installation_size as size"
            + " (master_node_uid, release, filtered, environments, nodes, reported_at)"
            + " select s.master_node_uid, coalesce(s.release, 'unknown'), coalesce(s.is_filtered, false), 0, 0, "
            + REPORTED + " from installation_structures s where s.master_node_uid = any (?)"
            + " on conflict (master_node_uid) do update set release = excluded.release, filtered = excluded.filtered,"
            + " environments = 0, nodes = 0, reported_at = excluded.reported_at, written_at = null, edition = null,"
            + " spread = false";

    private static final String FIND_CHANGED = "select s.master_node_uid from installation_structures s"
            + " where not exists (select from installation_size known"
            + " where known.master_node_uid = s.master_node_uid and known.reported_at = " + REPORTED + ") limit ?";

    /** A deployment that was known before its installation's release belongs to that release from now on. */
    private static final String NAME_RELEASE = "with named as (update deployment d set release = size.release"
            + " from installation_size size where d.release = 'unknown' and size.release <> 'unknown'"
            + " and size.master_node_uid = d.master_node_uid and d.master_node_uid = any (?)"
            + " returning d.ended_at, d.release)"
            + " insert into deployment_hour_due (hour, release)"
            + " select distinct date_trunc('hour', ended_at, 'UTC'), due from named, unnest(array[release, 'unknown']) due"
            + " on conflict do nothing";

    /** Whose filter changed enters or leaves the figures of every hour in which it deployed. */
    private static final String COUNT_AGAIN = "insert into deployment_hour_due (hour, release)"
            + " select distinct date_trunc('hour', d.ended_at, 'UTC'), due"
            + " from deployment d, unnest(array[d.release, '']) due where d.master_node_uid in"
            + " (select size.master_node_uid from installation_size size join installation_structures s using (master_node_uid)"
            + "  where size.master_node_uid = any (?) and size.filtered <> coalesce(s.is_filtered, false))"
            + " on conflict do nothing";

    private static final String FIGURES = "select coalesce(release, ''), count(*), coalesce(sum(environments), 0),"
            + " coalesce(sum(nodes), 0) from installation_size where not filtered and reported_at >= ?"
            + " group by grouping sets ((release), ())";

    private final Database database;

    /** For the container's proxy. */
    protected FleetStore() {
        this(null);
    }

    @Inject
    public FleetStore(Database database) {
        this.database = database;
    }

    /** Installations that reported since their sizes were copied last. */
    @Transactional
    public List<String> changed(int most) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND_CHANGED)) {
                select.setInt(1, most);
                List<String> installations = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        installations.add(row.getString(1));
                    }
                }
                return installations;
            }
        });
    }

    /** Copies the sizes of these installations. */
    @Transactional
    public void copy(List<String> installations) {
        database.with(connection -> {
            // In this order: the filter before it is overwritten, the release after it.
            update(connection, COUNT_AGAIN, installations);
            update(connection, COPY_CHANGED, installations);
            return update(connection, NAME_RELEASE, installations);
        });
    }

    /** Notes an installation without the facts of its structure, which can't be read. */
    @Transactional
    public void copyWithoutFacts(String installation) {
        database.with(connection -> update(connection, COPY_WITHOUT_FACTS, List.of(installation)));
    }

    /** The figures of installations that reported at this instant or later, release by release and all together. */
    @Transactional
    public List<FleetFigures> figures(Instant activeSince) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIGURES)) {
                select.setObject(1, OffsetDateTime.ofInstant(activeSince, ZoneOffset.UTC));
                List<FleetFigures> figures = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        figures.add(new FleetFigures(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                    }
                }
                return figures;
            }
        });
    }

    /** Sizes that the metric store doesn't have yet. */
    @Transactional
    public List<InstallationSize> unwritten(int most) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select master_node_uid, release, environments, nodes, reported_at"
                            + " from installation_size where written_at is null"
                            // An older database may hold "infinity" or another time that no series can hold.
                            + " and reported_at between timestamptz '1970-01-01Z' and '2200-01-01Z' limit ?")) {
                select.setInt(1, most);
                List<InstallationSize> sizes = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        sizes.add(new InstallationSize(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                Timestamps.column(row, 5)));
                    }
                }
                return sizes;
            }
        });
    }

    /** Notes that the metric store has these sizes. */
    @Transactional
    public void written(List<InstallationSize> sizes) {
        database.with(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update installation_size size set written_at = size.reported_at"
                            + " from unnest(?::text[], ?::timestamptz[]) as written (uid, at)"
                            + " where size.master_node_uid = written.uid and size.reported_at = written.at")) {
                update.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                sizes.stream()
                                        .map(InstallationSize::installation)
                                        .toArray()));
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                sizes.stream()
                                        .map(size -> size.reportedAt().toString())
                                        .toArray()));
                return update.executeUpdate();
            }
        });
    }

    private static int update(Connection connection, String sql, List<String> installations) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("text", installations.toArray()));
            return update.executeUpdate();
        }
    }
}
