package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The hardware of a node as the agent on it reports it, without serial numbers and addresses. */
final class HardwareDocument {
    private static final long GIB = 1L << 30;

    private HardwareDocument() {}

    static ObjectNode of(Machine machine, Release release) {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        cpu(machine, meta.putObject("cpu"));
        memory(machine, meta.putObject("memory"));
        ArrayNode disks = meta.putArray("disks");
        for (int i = 0; i < machine.disks(); i++) {
            String name = "sd" + (char) ('a' + i);
            disks.addObject()
                    .put("name", name)
                    .put("disk", name)
                    .put("model", machine.disk())
                    .put("size", machine.diskBytes())
                    .put("removable", "0");
        }
        meta.putObject("system")
                .put("manufacturer", machine.manufacturer())
                .put("product", machine.product())
                .put("family", machine.family())
                .put("version", "1.0");
        ArrayNode interfaces = meta.putArray("interfaces");
        for (int i = 0; i < machine.nics(); i++) {
            nic(machine, i, release, interfaces.addObject());
        }
        if (release.since(Release.V9_0)) {
            numa(machine, meta.putObject("numa_topology"));
            meta.putArray("pci_devices");
        }
        return meta;
    }

    private static void cpu(Machine machine, ObjectNode cpu) {
        cpu.put("real", machine.sockets()).put("total", machine.threads());
        ArrayNode spec = cpu.putArray("spec");
        for (int i = 0; i < machine.threads(); i++) {
            spec.addObject().put("model", machine.cpu()).put("frequency", machine.megahertz());
        }
    }

    private static void memory(Machine machine, ObjectNode memory) {
        long module = machine.gigabytesPerModule() * GIB;
        memory.put("slots", machine.memoryModules());
        memory.put("total", module * machine.memoryModules());
        memory.put("maximum_capacity", 2 * module * machine.memoryModules());
        ArrayNode devices = memory.putArray("devices");
        for (int i = 0; i < machine.memoryModules(); i++) {
            devices.addObject()
                    .put("frequency", machine.memoryType().equals("DDR4") ? 2133 : 1333)
                    .put("type", machine.memoryType())
                    .put("size", module);
        }
    }

    private static void nic(Machine machine, int index, Release release, ObjectNode nic) {
        nic.put("name", "eth" + index).put("driver", machine.driver());
        nic.put("max_speed", machine.megabits()).put("current_speed", machine.megabits());
        nic.put("state", "up").put("pxe", index == 0);
        nic.put("bus_info", String.format("0000:%02d:00.0", index + 1));
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
            boolean shared = !machine.virtual() && machine.megabits() > 1000;
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

    private static void numa(Machine machine, ObjectNode topology) {
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
            numaNode.put("memory", machine.memoryModules() * machine.gigabytesPerModule() * GIB / nodes);
            ArrayNode cpus = numaNode.putArray("cpus");
            for (int cpu = i; cpu < machine.threads(); cpu += nodes) {
                cpus.add(cpu);
            }
        }
    }
}
