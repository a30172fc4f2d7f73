package org.fuelstats.demonstration;

import java.util.List;

/** A plugin of Fuel that is enabled in an environment. */
record Plugin(int id, String name, String version, String packageVersion, String group, boolean hotpluggable) {
    private static final List<Plugin> CATALOGUE = List.of(
            new Plugin(1, "lbaas", "1.0.0", "2.0.0", "network", false),
            new Plugin(2, "zabbix_monitoring", "2.5.0", "3.0.0", "monitoring", true),
            new Plugin(3, "detach-database", "1.1.0", "3.0.0", "storage", false),
            new Plugin(4, "lma_collector", "0.9.0", "3.0.0", "monitoring", true),
            new Plugin(5, "influxdb_grafana", "0.9.0", "4.0.0", "monitoring", true),
            new Plugin(6, "elasticsearch_kibana", "0.9.0", "4.0.0", "monitoring", true),
            new Plugin(7, "external_glusterfs", "1.0.0", "1.0.0", "storage", false),
            new Plugin(8, "vpnaas", "1.2.0", "2.0.0", "network", false),
            new Plugin(9, "cinder_netapp", "4.1.0", "3.0.0", "storage", false),
            new Plugin(10, "contrail", "3.0.1", "3.0.0", "network", false),
            new Plugin(11, "calico-fuel-plugin", "1.0.0", "3.0.0", "network", false),
            new Plugin(12, "detach-rabbitmq", "1.1.0", "4.0.0", "equipment", false));

    static List<Plugin> of(Release release, double share, Chance chance) {
        if (!release.since(Release.V6_1) || !chance.yes(0.18 + 0.25 * share)) {
            return List.of();
        }
        int first = chance.between(0, CATALOGUE.size() - 3);
        return CATALOGUE.subList(first, first + chance.between(1, 3));
    }
}
