package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.persistence.database.Database;

/**
 * Finds records whose documents have outdated facts of their installation: its release, filter state or edition changed, or the size of an
 * environment. Work taken from here is marked as done when the caller's transaction is committed.
 */
@ApplicationScoped
public class StaleDocumentStore {
    /** A requested or running rebuild writes all documents again; what changes meanwhile is propagated afterwards. */
    private static final String NO_REBUILD = " and not exists (select from index_rebuild where finished_at is null)";

    private static final String TAKE_FACTS = "update installation_size set spread = true where master_node_uid in"
            + " (select master_node_uid from installation_size where not spread" + NO_REBUILD
            + " limit ? for update skip locked)"
            + " returning master_node_uid";

    private static final String TAKE_ENVIRONMENTS = "update installation_size set environments_spread = true"
            + " where master_node_uid in (select master_node_uid from installation_size where not environments_spread"
            + NO_REBUILD + " limit ? for update skip locked) returning master_node_uid";

    private static final String TAKE_DEPLOYMENTS = "update deployment set indexed = true where action_log_id in"
            + " (select action_log_id from deployment where not indexed" + NO_REBUILD
            + " limit ? for update skip locked)"
            + " returning action_log_id";

    private static final String TAKE_ALL_FACTS =
            "update installation_size set spread = true, environments_spread = true"
                    + " where not (spread and environments_spread)";

    private static final String TAKE_ALL_DEPLOYMENTS = "update deployment set indexed = true where not indexed";

    private final Database database;

    /** For the container's proxy. */
    protected StaleDocumentStore() {
        this(null);
    }

    @Inject
    public StaleDocumentStore(Database database) {
        this.database = database;
    }

    /** Takes installations whose release, filter or edition changed. */
    @Transactional(TxType.MANDATORY)
    public List<String> takeInstallations(int most) {
        return take(TAKE_FACTS, most, String.class);
    }

    /** Takes installations of which an environment's size or roles changed. */
    @Transactional(TxType.MANDATORY)
    public List<String> takeInstallationsOfEnvironments(int most) {
        return take(TAKE_ENVIRONMENTS, most, String.class);
    }

    /** Takes deployments that were noted, or whose place among the others changed. */
    @Transactional(TxType.MANDATORY)
    public List<Long> takeDeployments(int most) {
        return take(TAKE_DEPLOYMENTS, most, Long.class);
    }

    /** Marks everything as processed. To be called only before all documents are rebuilt. */
    @Transactional
    public void takeEverything() {
        database.with(connection -> {
            try (Statement update = connection.createStatement()) {
                update.executeUpdate(TAKE_ALL_FACTS);
                return update.executeUpdate(TAKE_ALL_DEPLOYMENTS);
            }
        });
    }

    /** The ids of these installations' rows in a table. */
    @Transactional(TxType.MANDATORY)
    public List<Long> rows(RecordTable table, List<String> installations) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + table.id() + " from " + table.table() + " where master_node_uid = any (?)")) {
                Array wanted = connection.createArrayOf("text", installations.toArray());
                select.setArray(1, wanted);
                List<Long> ids = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong(1));
                    }
                }
                return ids;
            }
        });
    }

    private <T> List<T> take(String sql, int most, Class<T> type) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, most);
                List<T> taken = new ArrayList<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        taken.add(row.getObject(1, type));
                    }
                }
                return taken;
            }
        });
    }

    /** The tables whose documents bear facts of the installation that sent them. */
    public enum RecordTable {
        ACTION_LOGS("action_logs", "id"),
        WORKLOADS("oswl_stats", "id"),
        DEPLOYMENTS("deployment", "action_log_id"),
        HEALTH_CHECKS("health_check_runs", "id");

        private final String table;
        private final String id;

        RecordTable(String table, String id) {
            this.table = table;
            this.id = id;
        }

        String table() {
            return table;
        }

        String id() {
            return id;
        }
    }
}
