package org.fuelstats.nailgun.actionlist;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/**
 * The statement that finds action logs. It is SQL because results are in a column of the type json or text, as the releases differ, in which
 * it searches texts: what isn't JSON must not fail it. That search may find too many, never too few.
 */
final class ActionQuery {
    private static final String TEXT = "cast(a.additional_info as text)";

    private final StringBuilder sql = new StringBuilder("select a.* from action_logs a where a.id < :before");
    private final Map<String, Object> values = new LinkedHashMap<>();

    ActionQuery(ActionFilter filter, int before) {
        values.put("before", before);
        filter.from().ifPresent(from -> and("a.start_timestamp >= :from", "from", utc(from)));
        filter.to().ifPresent(to -> and("a.start_timestamp < :to", "to", utc(to)));
        filter.actor().ifPresent(actor -> and("a.actor_id = :actor", "actor", actor));
        filter.group().ifPresent(group -> and("a.action_group = :group", "group", group));
        filter.name().ifPresent(name -> and("a.action_name = :name", "name", name));
        filter.type().ifPresent(type -> and("cast(a.action_type as text) = :type", "type", type));
        filter.cluster().ifPresent(cluster -> and("a.cluster_id = :cluster", "cluster", cluster));
        filter.status().ifPresent(status -> and(TEXT + " ~ :status", "status", "\"status\"\\s*:\\s*\"" + status));
        filter.result().ifPresent(result -> {
            switch (result) {
                case SUCCEEDED -> and(TEXT + " ~ :result", "result", "status\"\\s*:\\s*\"([123][0-9]{2}|ready)");
                case FAILED -> and(TEXT + " ~ :result", "result", "status\"\\s*:\\s*\"([4-9][0-9]{2}|error)");
                case UNFINISHED ->
                    and(
                            "(a.end_timestamp is null or " + TEXT + " !~ :result)",
                            "result",
                            "^\\s*[{]\"request_data\".*\"status\"\\s*:\\s*\"[1-9][0-9]{2}( [^\"]*)?\"");
            }
        });
        sql.append(" order by a.id desc");
    }

    @SuppressWarnings("unchecked")
    List<RecordedAction> first(EntityManager entities, int most) {
        Query query = entities.createNativeQuery(sql.toString(), RecordedAction.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private void and(String condition, String parameter, Object value) {
        sql.append(" and ").append(condition);
        values.put(parameter, value);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
