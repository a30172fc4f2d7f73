package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The resources in one environment's OpenStack: creates items, and remembers them so that others can refer to them. */
final class Cloud {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    private static final int[][] FLAVORS = {
        {1, 512, 1}, {20, 2048, 1}, {40, 4096, 2}, {80, 8192, 4}, {160, 16384, 8}, {10, 1024, 2}
    };

    private final Chance chance;
    private final List<String> tenants = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> servers = new ArrayList<>();
    private int flavors;

    Cloud(Chance chance) {
        this.chance = chance;
    }

    ObjectNode create(Workload workload, LocalDate day) {
        ObjectNode item = FACTORY.objectNode();
        switch (workload) {
            case TENANT -> tenant(item);
            case KEYSTONE_USER -> user(item);
            case FLAVOR -> flavor(item);
            case IMAGE -> image(item, day);
            case VM -> server(item, day);
            case VOLUME -> volume(item);
        }
        return item;
    }

    /** Changes one thing about the item, and returns the old values of what it changed. */
    ObjectNode modify(Workload workload, ObjectNode item) {
        ObjectNode old = FACTORY.objectNode();
        switch (workload) {
            case TENANT, KEYSTONE_USER ->
                change(
                        item,
                        old,
                        "enabled_flag",
                        FACTORY.booleanNode(!item.get("enabled_flag").asBoolean()));
            case FLAVOR ->
                change(item, old, "ram", FACTORY.numberNode(item.get("ram").asInt() * 2));
            case IMAGE ->
                change(
                        item,
                        old,
                        "minRam",
                        FACTORY.numberNode(item.get("minRam").asInt() + 64));
            case VM -> {
                boolean running = item.get("power_state").asInt() == 1;
                change(item, old, "status", FACTORY.textNode(running ? "SHUTOFF" : "ACTIVE"));
                change(item, old, "power_state", FACTORY.numberNode(running ? 4 : 1));
            }
            case VOLUME ->
                change(item, old, "size", FACTORY.numberNode(item.get("size").asInt() + 1));
        }
        return old;
    }

    private void tenant(ObjectNode item) {
        tenants.add(chance.hex(32));
        item.put("id", tenants.get(tenants.size() - 1)).put("enabled_flag", chance.yes(0.96));
    }

    private void user(ObjectNode item) {
        item.put("id", chance.hex(32)).put("enabled_flag", chance.yes(0.96));
        item.put("tenant_id", tenants.isEmpty() || chance.yes(0.1) ? null : chance.pick(tenants));
    }

    private void flavor(ObjectNode item) {
        int[] size = FLAVORS[flavors % FLAVORS.length];
        item.put("id", String.valueOf(++flavors))
                .put("disk", size[0])
                .put("ram", size[1])
                .put("vcpus", size[2]);
        item.put("ephemeral", 0).put("swap", "");
    }

    private void image(ObjectNode item, LocalDate day) {
        images.add(chance.uuid());
        item.put("id", images.get(images.size() - 1)).put("minDisk", 0).put("minRam", 64);
        item.put("sizeBytes", chance.between(13, 900) * 1_000_000L);
        item.put("created_at", on(day)).put("updated_at", on(day));
    }

    private void server(ObjectNode item, LocalDate day) {
        servers.add(chance.uuid());
        boolean running = chance.yes(0.85);
        item.put("id", servers.get(servers.size() - 1)).put("status", running ? "ACTIVE" : "SHUTOFF");
        item.put("power_state", running ? 1 : 4).put("created_at", on(day)).put("host_id", chance.hex(40));
        item.put("flavor_id", String.valueOf(chance.between(1, Math.max(1, flavors))));
        item.put("tenant_id", tenants.isEmpty() ? null : chance.pick(tenants));
        item.put("image_id", images.isEmpty() ? null : chance.pick(images));
    }

    private void volume(ObjectNode item) {
        String id = chance.uuid();
        boolean attached = !servers.isEmpty() && chance.yes(0.7);
        item.put("id", id).put("size", chance.between(1, 200)).put("status", attached ? "in-use" : "available");
        item.put("availability_zone", "nova").put("bootable_flag", chance.yes(0.2) ? "true" : "false");
        item.put("encrypted_flag", false).put("volume_type", "None").putNull("snapshot_id");
        item.put("tenant_id", tenants.isEmpty() ? null : chance.pick(tenants));
        var attachments = item.putArray("attachments");
        if (attached) {
            attachments.addObject().put("id", id).put("device", "/dev/vdb").put("server_id", chance.pick(servers));
        }
    }

    private String on(LocalDate day) {
        Instant time = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(chance.between(0, 80_000));
        return time.toString();
    }

    private static void change(ObjectNode item, ObjectNode old, String field, JsonNode value) {
        old.set(field, item.get(field));
        item.set(field, value);
    }
}
