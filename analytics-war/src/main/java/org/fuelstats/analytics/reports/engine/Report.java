package org.fuelstats.analytics.reports.engine;

import java.util.List;
import java.util.Optional;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** A report: one question, answered by tables. A subclass is a stateless bean that declares them in its constructor. */
public abstract class Report {
    private final String name;
    private final String title;
    private final String question;
    private final ReportGroup group;
    private final List<ReportTable> tables;

    /**
     * @param name the word in the address: lower case, with hyphens
     * @param question what the report answers, as a person would ask it
     * @param tables the first one is the main one, whose value an installation may lack
     */
    protected Report(String name, String title, String question, ReportGroup group, ReportTable... tables) {
        this.name = name;
        this.title = title;
        this.question = question;
        this.group = group;
        this.tables = List.of(tables);
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String question() {
        return question;
    }

    public ReportGroup group() {
        return group;
    }

    public List<ReportTable> tables() {
        return tables;
    }

    /** The table of that name; the first one for null. */
    public Optional<ReportTable> table(String name) {
        return tables.stream()
                .filter(table -> name == null || table.name().equals(name))
                .findFirst();
    }

    public List<String> tableNames() {
        return tables.stream().map(ReportTable::name).toList();
    }

    /**
     * The table that a request names; the first one when it is absent or empty.
     *
     * @throws RequestRefused when the report has none of that name
     */
    public ReportTable asked(String table) {
        return table(table == null || table.isEmpty() ? null : table)
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.INVALID,
                        "The report has no table \"" + table + "\". It has: " + String.join(", ", tableNames()) + "."));
    }
}
