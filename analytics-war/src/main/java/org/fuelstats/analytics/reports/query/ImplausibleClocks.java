package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/**
 * Records of which a report tells only how many there are: their sender's clock can't be right, so that they count in no duration, week or
 * series. They have no date, so that a report's period does not narrow them down.
 */
public final class ImplausibleClocks {
    private static final DocumentCondition FLAG = DocumentCondition.isTrue("implausible_clock");

    /** The action logs that are deployments. One with an implausible time has no document among the deployments. */
    private static final DocumentCondition DEPLOYMENTS = DocumentCondition.all(
            DocumentCondition.oneOf("action_type", "nailgun_task"), DocumentCondition.oneOf("action_name", "deploy"));

    /** The columns of the view of action logs by the fields of their documents. */
    private static final Map<String, String> COLUMNS =
            Map.of("action_type", "type", "action_name", "name", "outcome", "outcome");

    /**
     * The records of one kind.
     *
     * @param index the condition on their documents
     * @param sql the equivalent query on the database, with one column and row
     */
    public record Counted(Subject subject, JsonObject index, String sql) {}

    private ImplausibleClocks() {}

    /** The kinds of records that a report counts; none for a report over installations. */
    public static List<Counted> of(Report report) {
        Map<Subject, Set<DocumentCondition>> wanted = new LinkedHashMap<>();
        for (ReportTable table : report.tables()) {
            switch (table.subject()) {
                case INSTALLATIONS, ENVIRONMENTS, NODES -> {}
                case ACTION_LOGS -> add(wanted, Subject.ACTION_LOGS, table.condition());
                case DEPLOYMENTS -> add(wanted, Subject.ACTION_LOGS, DEPLOYMENTS);
                case WORKLOADS -> add(wanted, Subject.WORKLOADS, DocumentCondition.ANY);
                case HEALTH_CHECK_RUNS, HEALTH_CHECKS -> add(wanted, Subject.HEALTH_CHECK_RUNS, DocumentCondition.ANY);
            }
        }
        return wanted.entrySet().stream()
                .map(each -> counted(each.getKey(), each.getValue()))
                .toList();
    }

    private static void add(Map<Subject, Set<DocumentCondition>> wanted, Subject subject, DocumentCondition condition) {
        wanted.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(condition);
    }

    private static Counted counted(Subject subject, Set<DocumentCondition> conditions) {
        boolean all = conditions.stream().anyMatch(condition -> sql(condition).isEmpty());
        JsonArray met = new JsonArray();
        met.add(FLAG.json(subject));
        if (!all) met.add(any(subject, conditions));
        String which = all
                ? ""
                : conditions.stream()
                        .map(condition -> sql(condition).orElseThrow())
                        .collect(Collectors.joining(" or ", " and (", ")"));
        return new Counted(
                subject,
                QueryJson.all(met),
                "select count(distinct " + key(subject) + ") records from " + view(subject) + " where implausible"
                        + which);
    }

    /** At least one of them, which is not none of them. */
    private static JsonObject any(Subject subject, Set<DocumentCondition> conditions) {
        JsonArray none = new JsonArray();
        conditions.forEach(condition -> none.add(QueryJson.not(condition.json(subject))));
        return QueryJson.not(QueryJson.all(none));
    }

    /** The condition on the view of action logs; empty for one that it can't express, and for all logs. */
    private static Optional<String> sql(DocumentCondition condition) {
        if (condition instanceof DocumentCondition.OneOf one) {
            return Optional.ofNullable(COLUMNS.get(one.field()))
                    .map(column -> column + one.values().stream().collect(Collectors.joining("', '", " in ('", "')")));
        }
        if (!(condition instanceof DocumentCondition.All all)
                || all.conditions().isEmpty()) return Optional.empty();
        List<Optional<String>> parts =
                all.conditions().stream().map(ImplausibleClocks::sql).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(parts.stream().map(Optional::orElseThrow).collect(Collectors.joining(" and ", "(", ")")));
    }

    private static String view(Subject subject) {
        return switch (subject) {
            case ACTION_LOGS -> "log";
            case WORKLOADS -> "workload";
            case HEALTH_CHECK_RUNS -> "health_check";
            case INSTALLATIONS, ENVIRONMENTS, NODES, DEPLOYMENTS, HEALTH_CHECKS ->
                throw new IllegalArgumentException("no records: " + subject);
        };
    }

    private static String key(Subject subject) {
        return subject == Subject.HEALTH_CHECK_RUNS ? "run" : "id";
    }
}
