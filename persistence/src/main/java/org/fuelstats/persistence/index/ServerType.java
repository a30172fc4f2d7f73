package org.fuelstats.persistence.index;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of machine of a node.
 *
 * @param manufacturer as named by the firmware; null if not reported
 * @param product as named by the firmware; null if not reported
 */
record ServerType(String manufacturer, String product) {
    static final String VIRTUAL = "virtual machine";
    static final String BARE_METAL = "bare metal";

    /** What the firmware of virtual machines says of itself. */
    private static final Pattern HYPERVISORS = Pattern.compile(
            "virtualbox|innotek|vmware|qemu|kvm|bochs|xen|hvm domu|parallels"
                    + "|virtual machine|virtual platform|openstack|rhev|ovirt|bhyve|amazon ec2|google compute|droplet|standard pc");

    /** Both names, for people to read; null when neither is known. */
    String name() {
        String both = ((manufacturer == null ? "" : manufacturer.strip()) + " "
                        + (product == null ? "" : product.strip()))
                .strip();
        return both.isEmpty() ? null : Payload.cut(both);
    }

    /** {@value #VIRTUAL} or {@value #BARE_METAL}; null when neither name is known. */
    String kind() {
        String name = name();
        if (name == null) return null;
        return HYPERVISORS.matcher(name.toLowerCase(Locale.ROOT)).find() ? VIRTUAL : BARE_METAL;
    }
}
