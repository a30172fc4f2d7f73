package org.fuelstats.persistence.index;

/** What provides an environment's networks of layers 2 and 3. Release 6.0 tells of NSX by an attribute of its own. */
final class NetworkProvider {
    private static final String NSX = "nsx";

    private NetworkProvider() {}

    /** One provider, or two joined by a plus sign; null if none was told. */
    static String of(Payload cluster) {
        String told = cluster.text("network_configuration", "net_l23_provider");
        if (!isNsx(cluster)) return told;
        return told == null || told.equals(NSX) ? NSX : Payload.cut(told + " + " + NSX);
    }

    /** How NSX carries networks, such as {@code gre} or {@code stt}; null where there is no NSX. */
    static String transport(Payload cluster) {
        return isNsx(cluster) ? cluster.text("attributes", "nsx_transport") : null;
    }

    private static boolean isNsx(Payload cluster) {
        return Boolean.TRUE.equals(cluster.flag("attributes", NSX));
    }
}
