package org.fuelstats.analytics.exports;

import org.fuelstats.persistence.workloads.WorkloadResourceType;

/**
 * The workloads of one type by day: for each day, from the first one with data, the latest data of each environment. PostgreSQL computes
 * this, so that the server need not hold the data of all environments at once.
 */
final class WorkloadQuery {
    static final int DAY = 0;
    static final int ID = 1;
    static final int UID = 2;
    static final int CLUSTER = 3;
    static final int CREATED = 4;
    static final int DATA = 5;
    static final int VERSIONS = 6;

    /** The structure, if the workload has no versions; otherwise null. */
    static final int STRUCTURE = 7;

    /** Whether the structure is of the days that the export is about. */
    static final int STRUCTURE_WITHIN = 8;

    static final int COLUMNS = 9;

    private static final String ENVIRONMENT = "(partition by master_node_uid, cluster_id order by created_date, id)";

    private WorkloadQuery() {}

    /**
     * Four steps: the received rows; those that repeat the previous one, which do not replace it; the days for which each row is valid,
     * until the next one arrives or the installation stops reporting; and, once sorted, the contents.
     */
    static String of(WorkloadResourceType type, ExportDays days) {
        return "with sent as (select o.id, o.master_node_uid, o.cluster_id, o.created_date, o.resource_checksum,"
                + " md5(o.resource_data::text) as content, s.id as structure,"
                + " greatest(s.creation_date, s.modification_date)::date as heard_of"
                + " from oswl_stats o join installation_structures s on s.master_node_uid = o.master_node_uid"
                + " where o.resource_type = '" + type.word() + "' and o.created_date between '" + days.from()
                + "' and '" + days.to() + "' and " + StructureQuery.kept() + "),"
                + " told as (select *, first_value(created_date) over environment as since,"
                + " first_value(id) over environment as first,"
                + " resource_checksum = lag(resource_checksum) over environment"
                + " and content = lag(content) over environment as repeated"
                + " from sent window environment as " + ENVIRONMENT + "),"
                + " valid as (select *, least(lead(created_date) over " + ENVIRONMENT + " - 1, heard_of, date '"
                + days.to() + "') as until from told where repeated is not true and heard_of is not null),"
                + " shown as (select created_date + step as day, id, structure, since, first"
                + " from valid, generate_series(0, until - created_date) step order by day, since, first offset 0)"
                + " select shown.day, content.* from shown, lateral ("
                + "select o.id, o.master_node_uid, o.cluster_id, o.created_date, o.resource_data, o.version_info,"
                + " case when o.version_info is null or o.version_info::text ~ '^\\s*(null|\\{\\s*\\})\\s*$'"
                + " then s.structure end as structure, (" + StructureQuery.within(days) + ") as within"
                + " from oswl_stats o, installation_structures s where o.id = shown.id and s.id = shown.structure"
                + " offset 0) content order by shown.day, shown.since, shown.first";
    }
}
