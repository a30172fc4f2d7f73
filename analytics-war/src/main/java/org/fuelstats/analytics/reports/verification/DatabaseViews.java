package org.fuelstats.analytics.reports.verification;

import java.util.stream.Collectors;
import org.fuelstats.persistence.installations.KnownDefault;

/**
 * The views that a table's SQL query may use. Each contains what the filters select, read from the tables of received data and not from the
 * index. {@code filters} is a single row with the values of the filters.
 *
 * <pre>
 * installation (uid, release, edition, created_at, reported_at, structure)
 * environment  (uid, release, edition, cluster)                one row an environment, cluster is its JSON
 * changed_setting (uid, number, told, setting)                  one row an environment and a setting that differs from its default, 'none'
 *              where none does; told and setting are null where it isn't known
 * node         (uid, cluster_number, node)                     one row a node, node is its JSON
 * log          (id, uid, release, name, type, body, started_at, ended_at, happened_at, outcome, implausible)
 *              the times that are plausible; implausible tells whether there is another
 * deployment   (id, uid, release, cluster_id, ended_at, seconds, succeeded, failures_before, first_success, never_succeeded,
 *               nodes, roles)
 * workload     (id, uid, release, cluster_id, day, type, data, latest, implausible)
 * health_check (run, uid, release, cluster_id, test_set, ended_at, id, status, number, implausible)
 *              one row a check of a run; number, id and status are null for a run without checks
 * </pre>
 */
final class DatabaseViews {
    private static final String FILTERS = "filters as (select ?::text[] releases, ?::date from_day, ?::date to_day,"
            + " ?::text filtered, ?::text edition, ?::interval ahead)";

    private static final String EDITION = """
            case when json_typeof(s.structure -> 'fuel_release' -> 'feature_groups') = 'array' then
              case when (s.structure -> 'fuel_release' -> 'feature_groups')::jsonb ?? 'mirantis'
                then 'commercial' else 'community' end end""";

    private static final String INSTALLATION = """
            installation as (
              select s.master_node_uid uid, s.release, %1$s edition, s.creation_date created_at,
                     coalesce(s.modification_date, s.creation_date) reported_at, s.structure
              from installation_structures s, filters f
              where (cardinality(f.releases) = 0 or s.release = any (f.releases))
                and case f.filtered when 'exclude' then s.is_filtered is not true when 'only' then s.is_filtered else true end
                and (f.edition is null or f.edition = %1$s)
                and (f.from_day is null or coalesce(s.modification_date, s.creation_date) >= f.from_day)
                and (f.to_day is null or s.creation_date < f.to_day + 1))""".formatted(EDITION);

    private static final String ENVIRONMENT = """
            environment as (
              select i.uid, i.release, i.edition, listed.cluster, listed.number
              from installation i, json_array_elements(
                case when json_typeof(i.structure -> 'clusters') = 'array' then i.structure -> 'clusters' else '[]' end)
                with ordinality listed (cluster, number)
              where listed.number <= 256)""";

    private static final String KNOWN_DEFAULT = KnownDefault.all().stream()
            .map(known -> "('%s', '%s', '%s', '%s')"
                    .formatted(known.release(), known.setting(), known.attribute(), known.value()))
            .collect(Collectors.joining(", ", "known_default (release, setting, attribute, value) as (values ", ")"));

    private static final String CHANGED_SETTING = """
            changed_setting as (
              select e.uid, e.number, 'told' told, coalesce(listed.value, 'none') setting
              from environment e left join lateral (select distinct value from json_array_elements_text(
                case when json_typeof(e.cluster -> 'modified_settings') = 'array' then e.cluster -> 'modified_settings' else '[]' end) value)
                listed on true
              where json_typeof(e.cluster -> 'modified_settings') = 'array'
              union all
              select e.uid, e.number, case when compared.known > 0 then 'compared' end, differing.setting
              from environment e cross join lateral (
                  select count(*) known, array_remove(array_agg(case when sent.attributes ->> d.attribute <> d.value then d.setting end), null) settings
                  from known_default d, (select e.cluster -> 'attributes' attributes) sent
                  where d.release = substring(e.cluster -> 'release' ->> 'version' from '[^-]*$')
                    and json_typeof(sent.attributes -> d.attribute) in ('string', 'number', 'boolean')) compared
                cross join lateral unnest(case when compared.known = 0 then array[null]
                  when cardinality(compared.settings) = 0 then array['none'] else compared.settings end) differing (setting)
              where json_typeof(e.cluster -> 'modified_settings') is distinct from 'array')""";

    private static final String NODE = """
            node as (
              select e.uid, e.number cluster_number, e.cluster, listed.node
              from environment e, json_array_elements(
                case when json_typeof(e.cluster -> 'nodes') = 'array' then e.cluster -> 'nodes' else '[]' end)
                listed (node))""";

    private static final String KNOWN = """
            (cardinality(f.releases) = 0 or nullif(known.release, 'unknown') = any (f.releases))
            and case f.filtered when 'exclude' then known.filtered is not true when 'only' then known.filtered else true end
            and (f.edition is null or f.edition = known.edition)""";

    /** An old database may hold the character NUL, of which PostgreSQL makes no text: of such a log only the columns are read. */
    private static final String LEGIBLE_LOGS = "select id, master_node_uid, action_name, action_type, received_at,"
            + " case when position('\\u0000' in body::text) = 0 then body end as body from action_logs";

    private static final String LOG = """
            log as (
              select told.*, coalesce(told.ended_at, told.started_at) happened_at from (
                select l.id, l.master_node_uid uid, nullif(known.release, 'unknown') release, l.action_name as name,
                       l.action_type as type, l.body,
                       plausible_moment(moment.started, l.received_at, f.ahead) started_at,
                       plausible_moment(moment.ended, l.received_at, f.ahead) ended_at,
                       num_nulls(moment.started, moment.ended) < num_nulls(
                         plausible_moment(moment.started, l.received_at, f.ahead),
                         plausible_moment(moment.ended, l.received_at, f.ahead)) implausible,
                       case l.body -> 'additional_info' ->> 'ended_with_status'
                         when 'ready' then 'succeeded' when 'error' then 'failed' else
                         case when l.body -> 'additional_info' ->> 'ended_with_status' is null then
                           case when l.body -> 'additional_info' -> 'response_data' ->> 'status' ~ '^[123][0-9][0-9]( .*)?$'
                             then 'succeeded'
                             when l.body -> 'additional_info' -> 'response_data' ->> 'status' ~ '^[45][0-9][0-9]( .*)?$'
                             then 'failed' end end end outcome
                from filters f, (%s) l left join installation_size known using (master_node_uid)
                  cross join lateral (select told_moment(l.body ->> 'start_timestamp') started,
                    told_moment(l.body ->> 'end_timestamp') ended offset 0) moment
                where %s) told, filters f
              where (f.from_day is null or coalesce(told.ended_at, told.started_at) >= f.from_day)
                and (f.to_day is null or coalesce(told.ended_at, told.started_at) < f.to_day + 1))""".formatted(LEGIBLE_LOGS, KNOWN);

    private static final String DEPLOYMENT = """
            deployment as (
              select d.action_log_id id, d.master_node_uid uid, nullif(known.release, 'unknown') release, d.cluster_id,
                     d.ended_at at time zone 'UTC' ended_at, extract(epoch from d.ended_at - d.started_at)::float8 seconds,
                     d.succeeded, d.failures_before, d.first_success, d.never_succeeded, size.nodes, size.roles
              from filters f, deployment d left join installation_size known using (master_node_uid)
                left join environment_size size using (master_node_uid, cluster_id)
              where %s
                and (f.from_day is null or d.ended_at at time zone 'UTC' >= f.from_day)
                and (f.to_day is null or d.ended_at at time zone 'UTC' < f.to_day + 1))""".formatted(KNOWN);

    private static final String WORKLOAD = """
            workload_in_order as (
              select w.id, w.master_node_uid uid, nullif(known.release, 'unknown') release, w.cluster_id,
                     case when not w.implausible_clock then w.created_date end as day, w.implausible_clock implausible,
                     w.resource_type::text as type, w.resource_data as data,
                     not w.implausible_clock and w.id = first_value(w.id) over (
                       partition by w.master_node_uid, w.cluster_id, w.resource_type
                       order by w.implausible_clock, w.created_date desc, w.id desc) latest
              from oswl_stats w left join installation_size known using (master_node_uid)),
            workload as (
              select w.* from filters f, workload_in_order w left join installation_size known on known.master_node_uid = w.uid
              where %s
                and (f.from_day is null or w.day >= f.from_day) and (f.to_day is null or w.day <= f.to_day))""".formatted(KNOWN);

    private static final String HEALTH_CHECK = """
            health_check as (
              select r.id run, r.master_node_uid uid, nullif(known.release, 'unknown') release, r.cluster_id, r.test_set,
                     r.ended ended_at, r.implausible, test ->> 'id' id, test ->> 'status' status,
                     listed.number
              from filters f cross join lateral (
                  select told.*, plausible_moment(told.ended_at at time zone 'UTC', told.received_at, f.ahead) ended,
                    plausible_moment(told.started_at at time zone 'UTC', told.received_at, f.ahead) is null
                      or told.ended_at is not null
                        and plausible_moment(told.ended_at at time zone 'UTC', told.received_at, f.ahead) is null implausible
                  from health_check_runs told) r left join installation_size known using (master_node_uid)
                left join json_array_elements(r.tests) with ordinality listed (test, number) on listed.number <= 256
              where %s
                and (f.from_day is null or r.ended >= f.from_day)
                and (f.to_day is null or r.ended < f.to_day + 1))""".formatted(KNOWN);

    private DatabaseViews() {}

    /** The query with the views before it; what it doesn't name costs nothing. */
    static String before(String query) {
        return "with "
                + String.join(
                        ", ",
                        FILTERS,
                        INSTALLATION,
                        ENVIRONMENT,
                        KNOWN_DEFAULT,
                        CHANGED_SETTING,
                        NODE,
                        LOG,
                        DEPLOYMENT,
                        WORKLOAD,
                        HEALTH_CHECK)
                + " " + query;
    }
}
