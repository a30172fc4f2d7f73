package org.fuelstats.persistence.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts the nodes of an environment by their facts. Large groups of nodes are alike, so a few counts describe a thousand nodes as far as
 * reports need, and nodes need no documents of their own.
 */
final class NodeTally {
    /** The maximum number of distinct values of one fact; the least frequent ones are combined as {@link #OTHERS}. */
    static final int MOST_VALUES = 16;

    static final String OTHERS = "others";

    /** The value of nodes that do not report one. */
    static final String UNKNOWN = null;

    private static final long GIB = 1L << 30;
    private static final long GB = 1_000_000_000L;

    private final Map<NodeFact, Map<String, Long>> counts = new LinkedHashMap<>();

    /** The number of nodes with a value of a fact; a null value counts nodes that do not report it. */
    record Entry(NodeFact fact, String value, long count) {}

    private NodeTally() {}

    /** Counts these nodes. */
    static List<Entry> of(List<Payload> nodes) {
        NodeTally tally = new NodeTally();
        nodes.forEach(tally::add);
        return tally.entries();
    }

    private void add(Payload node) {
        List<String> roles = node.texts("roles");
        new TreeSet<>(roles).forEach(role -> count(NodeFact.ROLE, role));
        count(NodeFact.ROLES, roles.isEmpty() ? "none" : Payload.cut(String.join(" + ", new TreeSet<>(roles))));
        count(NodeFact.KERNEL_PARAMETERS, node.text("kernel_params"));
        addHardware(node);
        addInterfaces(node);
    }

    private void addHardware(Payload node) {
        Payload meta = node.at("meta");
        String maker = either(node.text("manufacturer"), meta.text("system", "manufacturer"));
        String product = either(meta.text("system", "product"), node.text("platform_name"));
        ServerType server = new ServerType(maker, product);
        count(NodeFact.SERVER, server.name());
        count(NodeFact.KIND, server.kind());
        count(NodeFact.PROCESSORS, SizeClass.PROCESSORS.of(meta.number("cpu", "total")));
        count(NodeFact.MEMORY, SizeClass.MEMORY.of(inUnits(meta.number("memory", "total"), GIB)));
        List<Payload> disks = meta.items("disks");
        count(NodeFact.DISKS, disks.isEmpty() ? UNKNOWN : SizeClass.DISKS.of((long) disks.size()));
        count(NodeFact.DISK_SPACE, disks.isEmpty() ? UNKNOWN : SizeClass.DISK_SPACE.of(inUnits(space(disks), GB)));
    }

    private void addInterfaces(Payload node) {
        List<Payload> interfaces = node.items("meta", "interfaces");
        Long listed = node.length("nic_interfaces");
        Long number =
                listed != null && listed > 0 ? listed : interfaces.isEmpty() ? null : (Long) (long) interfaces.size();
        count(NodeFact.INTERFACES, SizeClass.INTERFACES.of(number));
        Long bonds = node.length("bond_interfaces");
        count(NodeFact.BONDING, bonds == null ? UNKNOWN : bonds > 0 ? "bonded" : "not bonded");
        for (Payload card : interfaces) {
            count(NodeFact.INTERFACE_SPEED, speed(either(card.number("max_speed"), card.number("current_speed"))));
            count(NodeFact.INTERFACE_DRIVER, card.text("driver"));
        }
    }

    private void count(NodeFact fact, String value) {
        counts.computeIfAbsent(fact, any -> new LinkedHashMap<>()).merge(value == null ? "" : value, 1L, Long::sum);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        counts.forEach((fact, values) -> {
            long others = 0;
            int kept = 0;
            for (Map.Entry<String, Long> value : byFrequency(values)) {
                if (value.getKey().isEmpty()) entries.add(new Entry(fact, UNKNOWN, value.getValue()));
                else if (kept++ < MOST_VALUES) entries.add(new Entry(fact, value.getKey(), value.getValue()));
                else others += value.getValue();
            }
            if (others > 0) entries.add(new Entry(fact, OTHERS, others));
        });
        return entries;
    }

    private static List<Map.Entry<String, Long>> byFrequency(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static long space(List<Payload> disks) {
        long bytes = 0;
        for (Payload disk : disks) {
            Long size = disk.number("size");
            if (size != null && size > 0) bytes = Math.max(bytes, bytes + size);
        }
        return bytes;
    }

    private static Long inUnits(Long bytes, long unit) {
        return bytes == null || bytes <= 0 ? null : (Long) Math.max(1, Math.round((double) bytes / unit));
    }

    /** Megabits a second, as network cards are sold. */
    static String speed(Long megabits) {
        if (megabits == null || megabits <= 0) return UNKNOWN;
        return megabits % 1000 == 0 ? megabits / 1000 + " Gbit/s" : megabits + " Mbit/s";
    }

    private static <T> T either(T first, T second) {
        return first != null ? first : second;
    }
}
