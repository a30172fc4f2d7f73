package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/** Nodes as their agents report them. */
final class SimulatedHardware {
    private record Model(String manufacturer, String product, String cpu, int threads, long gibibytes, String disk) {}

    private static final List<Model> MODELS = List.of(
            new Model(
                    "KVM", "Standard PC (i440FX + PIIX, 1996)", "QEMU Virtual CPU version 2.0", 2, 4, "QEMU HARDDISK"),
            new Model("Supermicro", "X9DRW", "Xeon E5-2620 0", 24, 64, "TOSHIBA MK1002TS"),
            new Model("Dell Inc.", "PowerEdge R730xd", "Xeon E5-2680 v3", 48, 256, "PERC H730 Mini"),
            new Model("HP", "ProLiant DL380p Gen8", "Xeon E5-2640 0", 24, 96, "LOGICAL VOLUME"));

    private SimulatedHardware() {}

    /** The body of a request that a node is there. */
    static ObjectNode of(SplittableRandom chance) {
        Model model = MODELS.get(chance.nextInt(MODELS.size()));
        StringBuilder mac = new StringBuilder("52:54:00");
        for (int i = 0; i < 3; i++) {
            mac.append(':')
                    .append(Integer.toHexString(0x100 + chance.nextInt(0x100)).substring(1));
        }
        ObjectNode node = NailgunRows.JSON.createObjectNode();
        node.put("mac", mac.toString()).put("manufacturer", model.manufacturer());
        node.put("platform_name", model.product());
        ObjectNode meta = node.putObject("meta");
        ObjectNode cpu = meta.putObject("cpu").put("real", 2).put("total", model.threads());
        cpu.putArray("spec").addObject().put("model", model.cpu()).put("frequency", 2400);
        meta.putObject("memory").put("total", model.gibibytes() << 30).put("maximum_capacity", model.gibibytes() << 31);
        meta.putArray("disks")
                .addObject()
                .put("name", "sda")
                .put("disk", "sda")
                .put("model", model.disk())
                .put("size", 1_000_204_886_016L)
                .put("removable", "0");
        meta.putObject("system")
                .put("manufacturer", model.manufacturer())
                .put("product", model.product())
                .put("serial", "simulated-" + chance.nextInt(1_000_000));
        meta.putArray("interfaces")
                .addObject()
                .put("name", "eth0")
                .put("mac", mac.toString())
                .put("ip", "10.20.0.3")
                .put("driver", "igb")
                .put("max_speed", 1000)
                .put("current_speed", 1000)
                .put("state", "up")
                .put("pxe", true);
        return node;
    }
}
