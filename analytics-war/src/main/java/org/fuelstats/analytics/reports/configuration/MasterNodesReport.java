package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** How master nodes are set up: admin network, PXE, DNS, and what the Fuel menu changed. */
@ApplicationScoped
class MasterNodesReport extends Report {
    MasterNodesReport() {
        super(
                "master-nodes",
                "Master nodes",
                "How are master nodes set up?",
                ReportGroup.CONFIGURATION,
                customised(
                        ReportTable.named("admin_network", "Admin network"),
                        "admin_network",
                        "Admin network",
                        "admin_customized",
                        "'admin_network' -> 'customized'"),
                ReportTable.named("dhcp_pools", "DHCP pools of the admin network")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.classes(
                                "addresses", "Addresses", "admin_dhcp_pool_size", 0, 50, 100, 250, 500, 1000))
                        .measured(Measure.count("installations", "Installations"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when number < 50 and number >= 0 then '0–49'
                                  when number < 100 and number >= 50 then '50–99'
                                  when number < 250 and number >= 100 then '100–249'
                                  when number < 500 and number >= 250 then '250–499'
                                  when number < 1000 and number >= 500 then '500–999'
                                  when number >= 1000 then '1000 or more' end addresses, count(*) installations
                                from (select case when structure -> 'admin_network' ->> 'dhcp_pool_size' ~ '^[0-9]{1,9}$' then (structure -> 'admin_network' ->> 'dhcp_pool_size')::integer end number from installation) told group by 1"""),
                classes(
                        ReportTable.named("admin_prefix", "Prefix length of the admin network"),
                        "prefix",
                        "Prefix length",
                        "admin_prefix_length",
                        "'admin_network' ->> 'prefix_length'",
                        0,
                        16,
                        20,
                        22,
                        23,
                        24,
                        25,
                        26),
                classes(
                        ReportTable.named("admin_networks", "Number of admin networks"),
                        "networks",
                        "Admin networks",
                        "admin_networks_num",
                        "'admin_network' ->> 'networks_num'",
                        0,
                        1,
                        2,
                        3,
                        5,
                        10),
                flag(
                        ReportTable.named("admin_gateway", "Gateway of the admin network"),
                        "gateway",
                        "Gateway",
                        "admin_gateway_configured",
                        "configured",
                        "none",
                        "'admin_network' -> 'gateway_configured'"),
                ReportTable.named("bootstrap", "Bootstrap image")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.values("bootstrap", "Bootstrap image", "pxe_bootstrap_flavor"))
                        .measured(Measure.count("installations", "Installations"))
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select lower(structure -> 'pxe' ->> 'bootstrap_flavor') bootstrap, count(*) installations
                                from installation group by 1"""),
                customised(
                        ReportTable.named("bootstrap_customized", "Bootstrap image customised"),
                        "bootstrap",
                        "Bootstrap image",
                        "pxe_bootstrap_customized",
                        "'pxe' -> 'bootstrap_customized'"),
                customised(
                        ReportTable.named("pxe_parameters", "Kernel parameters of PXE"),
                        "parameters",
                        "Kernel parameters",
                        "pxe_kernel_params_customized",
                        "'pxe' -> 'kernel_params_customized'"),
                flag(
                        ReportTable.named("dns_upstream", "Upstream name servers"),
                        "upstream",
                        "Upstream name servers",
                        "dns_upstream_configured",
                        "configured",
                        "none",
                        "'dns' -> 'upstream_configured'"),
                classes(
                        ReportTable.named("dns_servers", "Number of upstream name servers"),
                        "servers",
                        "Name servers",
                        "dns_servers_num",
                        "'dns' ->> 'servers_num'",
                        0,
                        1,
                        2,
                        3,
                        4),
                customised(
                        ReportTable.named("dns_search", "DNS search list"),
                        "search",
                        "DNS search list",
                        "dns_search_customized",
                        "'dns' -> 'search_customized'"),
                customised(
                        ReportTable.named("dns_domain", "DNS domain"),
                        "domain",
                        "DNS domain",
                        "dns_domain_customized",
                        "'dns' -> 'domain_customized'"),
                ReportTable.named("menu_settings", "Settings changed in the Fuel menu")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.values("setting", "Setting", "modified_settings"))
                        .measured(Measure.count("installations", "Installations"))
                        .sameAs("""
                                select listed.value setting, count(*) installations
                                from installation left join lateral (select distinct value from json_array_elements_text(
                                  case when json_typeof(structure -> 'modified_settings') = 'array' then structure -> 'modified_settings' else '[]' end) value)
                                  listed on true group by 1"""));
    }

    /**
     * A table of a number by classes.
     *
     * @param path the path in the structure, as SQL
     */
    private static ReportTable classes(
            ReportTable.Draft table, String column, String title, String field, String path, long... borders) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < borders.length; i++) {
            boolean last = i == borders.length - 1;
            long end = last ? 0 : borders[i + 1];
            String name = last
                    ? borders[i] + " or more"
                    : end == borders[i] + 1 ? Long.toString(borders[i]) : borders[i] + "–" + (end - 1);
            cases.append(String.format(
                    Locale.ROOT,
                    " when number >= %d%s then '%s'",
                    borders[i],
                    last ? "" : " and number < " + end,
                    name));
        }
        return table.counting(Subject.INSTALLATIONS)
                .by(Dimension.classes(column, title, field, borders))
                .measured(Measure.count("installations", "Installations"))
                .drawnAs(Chart.COLUMNS)
                .sameAs("""
                        select case%s end %s, count(*) installations
                        from (select case when structure -> %s ~ '^[0-9]{1,9}$' then (structure -> %s)::integer end number
                          from installation) told group by 1""".formatted(cases, column, path, path));
    }

    private static ReportTable customised(
            ReportTable.Draft table, String column, String title, String field, String path) {
        return flag(table, column, title, field, "customised", "as installed", path);
    }

    /**
     * A table of a boolean value.
     *
     * @param field the index field
     * @param path the path in the structure, as SQL
     */
    private static ReportTable flag(
            ReportTable.Draft table, String column, String title, String field, String yes, String no, String path) {
        return table.counting(Subject.INSTALLATIONS)
                .by(Dimension.flag(column, title, field, yes, no))
                .measured(Measure.count("installations", "Installations"))
                .drawnAs(Chart.RING)
                .sameAs("""
                        select case (structure -> %s)::text when 'true' then '%s' when 'false' then '%s' end %s,
                          count(*) installations
                        from installation group by 1""".formatted(path, yes, no, column));
    }
}
