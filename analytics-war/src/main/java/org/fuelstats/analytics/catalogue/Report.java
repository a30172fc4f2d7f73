package org.fuelstats.analytics.catalogue;

import java.util.List;

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
}
