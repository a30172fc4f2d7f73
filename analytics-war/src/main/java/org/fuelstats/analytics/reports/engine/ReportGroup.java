package org.fuelstats.analytics.reports.engine;

/** The groups into which the page divides the reports. */
public enum ReportGroup {
    ADOPTION("Adoption"),
    SCALE("Scale"),
    CONFIGURATION("Configuration"),
    OPERATIONS("Operations"),
    QUALITY("Quality");

    private final String title;

    ReportGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
