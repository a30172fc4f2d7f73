package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of the network over which nodes are installed: its size, and no address.
 *
 * @param networks one for each node group that has its own
 * @param prefixLength empty if unknown, as are the others
 */
public record AdminNetwork(
        int networks,
        OptionalLong prefixLength,
        OptionalLong dhcpPoolSize,
        boolean gatewayConfigured,
        boolean customized) {
    private static final String STANDARD = "10.20.0.0/24";
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern PREFIX = Pattern.compile(".*/(\\d{1,3})");

    /** Of the first network; the others are only counted. */
    static AdminNetwork of(List<ObjectNode> networks, List<ObjectNode> ranges) {
        ObjectNode first = networks.get(0);
        String cidr = first.path("cidr").asText();
        Matcher prefix = PREFIX.matcher(cidr);
        return new AdminNetwork(
                networks.size(),
                prefix.matches() ? OptionalLong.of(Long.parseLong(prefix.group(1))) : OptionalLong.empty(),
                poolSize(ranges),
                !first.path("gateway").asText("").isEmpty()
                        && !first.path("gateway").isNull(),
                !cidr.equals(STANDARD));
    }

    private static OptionalLong poolSize(List<ObjectNode> ranges) {
        long size = 0;
        for (ObjectNode range : ranges) {
            OptionalLong first = number(range.path("first").asText());
            OptionalLong last = number(range.path("last").asText());
            if (first.isEmpty() || last.isEmpty() || last.getAsLong() < first.getAsLong()) {
                return OptionalLong.empty();
            }
            size += last.getAsLong() - first.getAsLong() + 1;
        }
        return ranges.isEmpty() ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private static OptionalLong number(String address) {
        Matcher parts = IPV4.matcher(address);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 1; i <= 4; i++) {
            number = number << 8 | Integer.parseInt(parts.group(i));
        }
        return OptionalLong.of(number);
    }
}
