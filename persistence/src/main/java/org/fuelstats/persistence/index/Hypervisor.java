package org.fuelstats.persistence.index;

/**
 * The hypervisors of an environment. Its libvirt type names one; vCenter is told elsewhere: by release 6.0 as an attribute of its own, from 6.1 on
 * by VMware's attributes, which list the clusters of vCenter that run machines.
 */
final class Hypervisor {
    private static final String VCENTER = "vcenter";

    private Hypervisor() {}

    /** One hypervisor, or two joined by a plus sign; null if none was told. */
    static String of(Payload cluster) {
        String libvirt = cluster.lowerCaseText("attributes", "libvirt_type");
        if (!hasVcenter(cluster)) return libvirt;
        return libvirt == null || libvirt.equals(VCENTER) ? VCENTER : Payload.cut(libvirt + " + " + VCENTER);
    }

    private static boolean hasVcenter(Payload cluster) {
        if (Boolean.TRUE.equals(cluster.flag("attributes", "vcenter"))) return true;
        Long computes = cluster.number("vmware_attributes", "vmware_az_nova_computes_num");
        return computes == null ? cluster.hasMembers("vmware_attributes") : computes > 0;
    }
}
