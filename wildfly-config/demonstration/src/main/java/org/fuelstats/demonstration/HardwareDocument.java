package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The hardware of a node as reported by its agent, without serial numbers and addresses. It varies slightly among nodes of one kind. */
final class HardwareDocument {
    private static final long GIB = 1L << 30;
    private static final int GIGABIT = 1000;

    private HardwareDocument() {}

    static ObjectNode of(Node node, Cluster cluster) {
        Machine machine = node.machine();
        Release release = cluster.release();
        Chance chance = cluster.chance(node.id());
        int modules = modules(machine, chance);
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        cpu(machine, meta.putObject("cpu"));
        memory(machine, modules, meta.putObject("memory"));
        disks(node, chance, meta.putArray("disks"));
        meta.putObject("system")
                .put("manufacturer", machine.manufacturer())
                .put("product", machine.product())
                .put("family", machine.family())
                .put("version", "1.0");
        ArrayNode interfaces = meta.putArray("interfaces");
        for (int i = 0; i < machine.nics(); i++) {
            boolean plugged = i < 2 || node.bonded() || chance.yes(0.85);
            nic(machine, i, plugged, release, interfaces.addObject());
        }
        if (release.since(Release.V9_0)) {
            numa(machine, modules, meta.putObject("numa_topology"));
            meta.putArray("pci_devices");
        }
        return meta;
    }

    /** Some servers have only half of their slots filled, some virtual machines were given the double. */
    private static int modules(Machine machine, Chance chance) {
        if (machine.virtual()) {
            return machine.memoryModules() * (chance.yes(0.25) ? 2 : 1);
        }
        return chance.yes(0.2) ? machine.memoryModules() / 2 : machine.memoryModules();
    }

    /** The machine's own disks, and large ones in storage servers. */
    private static void disks(Node node, Chance chance, ArrayNode disks) {
        Machine machine = node.machine();
        for (int i = 0; i < machine.disks(); i++) {
            disk(machine.disk(), machine.diskBytes(), disks);
        }
        if (!machine.virtual()
                && (node.roles().contains("ceph-osd") || node.roles().contains("cinder"))) {
            for (int i = chance.between(0, 4); i > 0; i--) {
                disk("ST4000NM0033-9ZM", 4_000_787_030_016L, disks);
            }
        }
    }

    private static void disk(String model, long bytes, ArrayNode disks) {
        String name = "sd" + (char) ('a' + disks.size());
        disks.addObject()
                .put("name", name)
                .put("disk", name)
                .put("model", model)
                .put("size", bytes)
                .put("removable", "0");
    }

    private static void cpu(Machine machine, ObjectNode cpu) {
        cpu.put("real", machine.sockets()).put("total", machine.threads());
        ArrayNode spec = cpu.putArray("spec");
        for (int i = 0; i < machine.threads(); i++) {
            spec.addObject().put("model", machine.cpu()).put("frequency", machine.megahertz());
        }
    }

    private static void memory(Machine machine, int modules, ObjectNode memory) {
        long module = machine.gigabytesPerModule() * GIB;
        memory.put("slots", Math.max(modules, machine.memoryModules()));
        memory.put("total", module * modules);
        memory.put("maximum_capacity", 2 * module * machine.memoryModules());
        ArrayNode devices = memory.putArray("devices");
        for (int i = 0; i < modules; i++) {
            devices.addObject()
                    .put("frequency", machine.memoryType().equals("DDR4") ? 2133 : 1333)
                    .put("type", machine.memoryType())
                    .put("size", module);
        }
    }

    /** Servers with quick cards boot from a slower one on their board. */
    private static void nic(Machine machine, int index, boolean plugged, Release release, ObjectNode nic) {
        boolean onBoard = index == 0 && !machine.virtual() && machine.nics() > 2 && machine.megabits() > GIGABIT;
        int megabits = onBoard ? GIGABIT : machine.megabits();
        nic.put("name", "eth" + index).put("driver", onBoard ? "igb" : machine.driver());
        nic.put("max_speed", megabits).put("current_speed", plugged ? (Integer) megabits : null);
        nic.put("state", plugged ? "up" : "down").put("pxe", index == 0);
        nic.put("bus_info", String.format(Locale.ROOT, "0000:%02d:00.0", index + 1));
        ArrayNode offloading = nic.putArray("offloading_modes");
        ObjectNode transmit =
                offloading.addObject().put("name", "tx-checksumming").putNull("state");
        transmit.putArray("sub")
                .addObject()
                .put("name", "tx-checksum-sctp")
                .put("state", false)
                .putArray("sub");
        offloading.addObject().put("name", "rx-checksumming").put("state", true).putArray("sub");
        if (release.since(Release.V9_0)) {
            boolean shared = !machine.virtual() && megabits > GIGABIT;
            ObjectNode properties = nic.putObject("interface_properties");
            properties.putNull("mtu").put("disable_offloading", false);
            properties.put("numa_node", machine.virtual() ? null : index % machine.sockets());
            properties.putObject("dpdk").put("enabled", false);
            properties
                    .putObject("sriov")
                    .put("available", shared)
                    .put("enabled", false)
                    .put("physnet", "physnet2")
                    .putNull("sriov_numvfs")
                    .put("sriov_totalvfs", shared ? 63 : 0);
        }
    }

    private static void numa(Machine machine, int modules, ObjectNode topology) {
        int nodes = machine.virtual() ? 1 : machine.sockets();
        topology.putArray("supported_hugepages").add(2048);
        ArrayNode distances = topology.putArray("distances");
        ArrayNode numaNodes = topology.putArray("numa_nodes");
        for (int i = 0; i < nodes; i++) {
            ArrayNode row = distances.addArray();
            for (int j = 0; j < nodes; j++) {
                row.add(i == j ? "1.0" : "2.1");
            }
            ObjectNode numaNode = numaNodes.addObject().put("id", i);
            numaNode.put("memory", modules * machine.gigabytesPerModule() * GIB / nodes);
            ArrayNode cpus = numaNode.putArray("cpus");
            for (int cpu = i; cpu < machine.threads(); cpu += nodes) {
                cpus.add(cpu);
            }
        }
    }
}
