package org.fuelstats.analytics.reports.engine;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Optional;

/** One question, answered by tables. An implementation is a bean without state: it declares, and the catalogue does the rest. */
public interface Report {
    /** The word in the address: lower case, with hyphens. */
    String name();

    String title();

    /** What the report answers, as a person would ask it. */
    String question();

    ReportGroup group();

    /** The tables; the first one is the main one, whose datum an installation may lack. */
    List<ReportTable> tables();

    /** The table of that name; the first one for null. */
    default Optional<ReportTable> table(String name) {
        return tables().stream()
                .filter(table -> name == null || table.name().equals(name))
                .findFirst();
    }

    default List<String> tableNames() {
        return tables().stream().map(ReportTable::name).toList();
    }

    /**
     * The table that a request names; the first one when it is absent or empty.
     *
     * @throws BadRequestException when the report has none of that name
     */
    default ReportTable asked(String table) {
        return table(table == null || table.isEmpty() ? null : table)
                .orElseThrow(() -> new BadRequestException(
                        "The report has no table \"" + table + "\". It has: " + String.join(", ", tableNames()) + "."));
    }
}
