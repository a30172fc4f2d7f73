package org.fuelstats.ceilometer.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The database schemas of Ceilometer's releases. Each is queried as {@code s}, with the same column names. */
enum SchemaForm {
    /** Since Juno: samples name a row of meter and a row of resource. */
    NORMALISED(
            "sample",
            Map.of(
                    "sample", Set.of("id", "meter_id", "resource_id", "timestamp", "volume"),
                    "meter", Set.of("id", "name", "type", "unit"),
                    "resource", Set.of("internal_id", "resource_id", "user_id", "project_id", "resource_metadata")),
            "m.name, m.type, m.unit, s.volume, r.resource_id, r.user_id, r.project_id",
            " left join meter m on m.id = s.meter_id left join resource r on r.internal_id = s.resource_id",
            "m.name",
            "select r.resource_metadata from sample s join resource r on r.internal_id = s.resource_id where s.id = ?"),

    /** On the way to Juno: meters have rows of their own, resources don't. */
    METERS_APART(
            "sample",
            Map.of(
                    "sample",
                    Set.of(
                            "id",
                            "meter_id",
                            "resource_id",
                            "user_id",
                            "project_id",
                            "resource_metadata",
                            "timestamp",
                            "volume"),
                    "meter",
                    Set.of("id", "name", "type", "unit")),
            "m.name, m.type, m.unit, s.volume, s.resource_id, s.user_id, s.project_id",
            " left join meter m on m.id = s.meter_id",
            "m.name",
            "select s.resource_metadata from sample s where s.id = ?"),

    /** Icehouse: everything is in the row of the sample. */
    ONE_TABLE("sample"),

    /** Havana and before: likewise, in a table called meter. */
    ONE_TABLE_METER("meter");

    final String table;
    /** In the order in which {@link SampleRows} reads them, after the id and the time. */
    final String fields;

    final String joins;
    final String meterName;
    /** Asks for the metadata that belong to the sample of an id. */
    final String metadata;

    private final Map<String, Set<String>> needed;

    SchemaForm(
            String table,
            Map<String, Set<String>> needed,
            String fields,
            String joins,
            String meterName,
            String metadata) {
        this.table = table;
        this.needed = needed;
        this.fields = fields;
        this.joins = joins;
        this.meterName = meterName;
        this.metadata = metadata;
    }

    SchemaForm(String table) {
        this(
                table,
                Map.of(
                        table,
                        Set.of(
                                "id",
                                "counter_name",
                                "counter_type",
                                "counter_unit",
                                "counter_volume",
                                "resource_id",
                                "user_id",
                                "project_id",
                                "resource_metadata",
                                "timestamp")),
                "s.counter_name, s.counter_type, s.counter_unit, s.counter_volume, s.resource_id, s.user_id, s.project_id",
                "",
                "s.counter_name",
                "select s.resource_metadata from " + table + " s where s.id = ?");
    }

    /**
     * The form that the tables have.
     *
     * @throws IOException if it is none of them, with what each would need
     */
    static SchemaForm of(SampleColumns columns) throws IOException {
        List<String> lacks = new ArrayList<>();
        for (SchemaForm form : values()) {
            String missing = form.missing(columns);
            if (missing.isEmpty()) {
                return form;
            }
            lacks.add(form + " lacks " + missing);
        }
        throw new IOException(
                "The database holds no samples in a form that Ceilometer gave them. Of the forms that there are, "
                        + String.join("; ", lacks)
                        + ". Is this the database that Ceilometer's [database] connection names, and may the user see its tables?");
    }

    private String missing(SampleColumns columns) {
        List<String> missing = new ArrayList<>();
        needed.keySet().stream().sorted().forEach(name -> columns.missing(name, needed.get(name))
                .forEach(column -> missing.add(name + "." + column)));
        return String.join(", ", missing);
    }

    @Override
    public String toString() {
        return switch (this) {
            case NORMALISED -> "the form since Juno (sample, meter, resource)";
            case METERS_APART -> "the form between Icehouse and Juno (sample, meter)";
            case ONE_TABLE -> "Icehouse's form (sample)";
            case ONE_TABLE_METER -> "the form up to Havana (meter)";
        };
    }
}
