package org.fuelstats.timeseries.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.policies.PolicyJson;

/**
 * Reads metrics from rows. Thousands of metrics share a policy or the same archives, names and creators: each of these is parsed and stored
 * in memory once.
 */
final class MetricRows {
    /** The columns that a metric is read from, of {@link #TABLES}. */
    static final String COLUMNS = "m.number, m.id, m.policy, p.definition, m.archives, m.name, m.unit, m.resource,"
            + " m.created_by_user, m.created_by_project";

    static final String TABLES = "metric m left join archive_policy p on p.name = m.policy";

    private static final int MOST_SHARED = 10_000;

    private final Map<String, ArchivePolicy> policies = new ConcurrentHashMap<>();
    private final Map<String, List<Archive>> archives = new ConcurrentHashMap<>();
    private final Map<String, ArchivePolicy> ofArchives = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The metric in the row, its columns starting at the first one. */
    Metric metric(ResultSet row) throws SQLException {
        String user = shared(row.getString(9));
        String project = shared(row.getString(10));
        String own = row.getString(5);
        return new Metric(
                row.getLong(1),
                row.getObject(2, UUID.class),
                policy(row.getString(4), own),
                shared(row.getString(3)),
                own == null ? List.of() : once(archives, own, PolicyJson::readArchives),
                shared(row.getString(6)),
                shared(row.getString(7)),
                row.getObject(8, UUID.class),
                shared(creator(user, project)),
                user,
                project);
    }

    /** The retention of a metric with this policy, or otherwise with these archives of its own. */
    ArchivePolicy policy(String definition, String own) {
        return own == null
                ? once(policies, definition, PolicyJson::read)
                : once(
                        ofArchives,
                        own,
                        json -> ArchivePolicy.ofEntity(
                                once(archives, json, PolicyJson::readArchives), EntityMethods.ALL));
    }

    private String shared(String text) {
        return text == null ? null : once(texts, text, Function.identity());
    }

    private static String creator(String user, String project) {
        return new Caller(user, project, Set.of()).creator();
    }

    private static <T> T once(Map<String, T> known, String key, Function<String, T> reader) {
        T value = known.get(key);
        if (value == null) {
            if (known.size() >= MOST_SHARED) {
                known.clear();
            }
            value = reader.apply(key);
            known.put(key, value);
        }
        return value;
    }
}
