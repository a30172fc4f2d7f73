package org.fuelstats.demonstration;

import java.util.List;

/** The virtual networks of an environment. */
enum ClusterNetwork {
    NOVA_FLAT("nova_network", "FlatDHCPManager"),
    NOVA_VLAN("nova_network", "VlanManager"),
    VLAN("neutron", "vlan"),
    GRE("neutron", "gre"),
    TUN("neutron", "tun");

    private final String provider;
    private final String kind;

    ClusterNetwork(String provider, String kind) {
        this.provider = provider;
        this.kind = kind;
    }

    /** nova_network or neutron. */
    String provider() {
        return provider;
    }

    /** The network manager of nova-network, the segmentation of Neutron. */
    String kind() {
        return kind;
    }

    boolean neutron() {
        return provider.equals("neutron");
    }

    /** GRE tunnels were replaced by VXLAN ("tun") in 7.0, nova-network went with it. */
    static ClusterNetwork of(Release release, Chance chance) {
        return release.since(Release.V7_0)
                ? chance.weighted(List.of(VLAN, TUN), 58, 42)
                : chance.weighted(List.of(NOVA_FLAT, NOVA_VLAN, VLAN, GRE), 18, 8, 38, 36);
    }
}
