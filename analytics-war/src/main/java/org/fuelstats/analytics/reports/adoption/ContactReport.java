package org.fuelstats.analytics.reports.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Whether contact data are given and whether the Fuel menu was used; never the data themselves. */
@ApplicationScoped
class ContactReport extends Report {
    ContactReport() {
        super(
                "contact",
                "Contact data and Fuel menu",
                "How many installations give contact data, and how many were set up with the Fuel menu?",
                ReportGroup.ADOPTION,
                ReportTable.named("contact", "Contact data")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.flag("contact", "Contact data", "contact_given", "given", "not given"))
                        .measured(Measure.count("installations", "Installations"))
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select case (structure -> 'user_information' -> 'contact_info_provided')::text
                                  when 'true' then 'given' when 'false' then 'not given' end contact, count(*) installations
                                from installation group by 1"""),
                ReportTable.named("fuel_menu", "Fuel menu")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.flag("fuel_menu", "Fuel menu", "fuel_menu_used", "used", "not used"))
                        .measured(Measure.count("installations", "Installations"))
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select case (structure -> 'fuel_menu_used')::text when 'true' then 'used' when 'false' then 'not used' end fuel_menu,
                                  count(*) installations
                                from installation group by 1"""));
    }
}
