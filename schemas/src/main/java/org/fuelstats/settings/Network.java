package org.fuelstats.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR form.
 *
 * @param prefix the number of significant leading bits of {@code base}
 */
record Network(InetAddress base, int prefix) {
    /** Only what can't be taken for a host's name, which would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    Network {
        int bits = base.getAddress().length * Byte.SIZE;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("a prefix is 0 to " + bits + " bits long, not " + prefix);
        }
        byte[] address = base.getAddress();
        for (int bit = prefix; bit < bits; bit++) {
            if (bit(address, bit)) {
                throw new IllegalArgumentException(base.getHostAddress() + "/" + prefix
                        + " has bits set after its prefix; use the first address of the network, or omit the prefix");
            }
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or one address. */
    static Network of(String text) {
        String[] parts = text.trim().split("/", 2);
        if (!ADDRESS.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not an address; examples: 10.0.0.5, 10.0.0.0/24");
        }
        try {
            InetAddress base = InetAddress.getByName(parts[0]);
            int whole = base.getAddress().length * Byte.SIZE;
            return new Network(base, parts.length == 1 ? whole : Integer.parseInt(parts[1]));
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a network; example: 10.0.0.0/24", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(own, bit) != bit(other, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean bit(byte[] address, int index) {
        return (address[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1) == 1;
    }
}
