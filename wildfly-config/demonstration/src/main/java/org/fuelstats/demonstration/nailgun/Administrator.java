package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Works with Nailgun as people do: agrees to statistics, plugs in nodes, makes environments, deploys them, tries again what failed, resets and
 * deletes. What Nailgun refuses is left alone.
 */
final class Administrator implements Runnable {
    private static final int MOST_CLUSTERS = 6;
    private static final int MOST_NODES = 40;
    private static final String AGREES =
            "{\"settings\": {\"statistics\": {\"send_anonymous_statistic\": {\"value\": true}, \"user_choice_saved\": {\"value\": true}}}}";

    private final GatewayClient gateway;
    private final Pace pace;
    private final SplittableRandom chance;
    private int named;

    Administrator(GatewayClient gateway, Pace pace, long seed) {
        this.gateway = gateway;
        this.pace = pace;
        this.chance = new SplittableRandom(seed);
    }

    @Override
    public void run() {
        boolean agreed = false;
        try {
            while (true) {
                try {
                    // Until the gateway has its database, it has no settings.
                    agreed = agreed || agree();
                    if (agreed) {
                        environment();
                        tidy();
                    }
                } catch (IOException e) {
                    // The gateway is away: it may be just starting again.
                    pause();
                }
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean agree() throws IOException, InterruptedException {
        return gateway.ask("PATCH", "/api/settings", AGREES).path("settings").isObject();
    }

    /** Makes an environment and works on it until it runs. */
    private void environment() throws IOException, InterruptedException {
        int release = 1 + chance.nextInt(2);
        JsonNode made = asked(
                "POST",
                "/api/clusters/",
                NailgunRows.JSON
                        .createObjectNode()
                        .put("name", "cloud " + Long.toHexString(System.nanoTime()) + "-" + ++named)
                        .put("release", release)
                        .put("net_segment_type", chance.nextBoolean() ? "vlan" : "tun")
                        .toString());
        if (made.isMissingNode()) {
            return;
        }
        String cluster = "/api/clusters/" + made.get("id").asInt();
        asked("POST", cluster + "/assignment/", places(1 + chance.nextInt(5)).toString());
        asked("PATCH", cluster + "/attributes/", settings());
        ended(asked("PUT", cluster + "/network_configuration/neutron/verify/", "{}"));
        for (int attempt = 0; attempt < 3; attempt++) {
            JsonNode task = asked("PUT", cluster + "/changes/", null);
            if (attempt == 0 && chance.nextInt(10) == 0) {
                ended(asked("PUT", cluster + "/stop_deployment/", null));
            }
            if (ended(task)) {
                break;
            }
        }
        gateway.ask("POST", "/api/statistics/send", "");
    }

    /** Keeps the number of environments and nodes within bounds, and now and then starts one anew. */
    private void tidy() throws IOException, InterruptedException {
        JsonNode clusters = gateway.ask("GET", "/api/clusters/", null);
        if (clusters.size() > 2 && chance.nextInt(3) == 0) {
            JsonNode one = clusters.get(chance.nextInt(clusters.size()));
            ended(asked("PUT", "/api/clusters/" + one.path("id").asInt() + "/reset/", null));
        }
        if (clusters.size() >= MOST_CLUSTERS) {
            ended(asked("DELETE", "/api/clusters/" + clusters.get(0).path("id").asInt() + "/", null));
            asked(
                    "DELETE",
                    "/api/tasks/"
                            + gateway.ask("GET", "/api/tasks/", null)
                                    .path(0)
                                    .path("id")
                                    .asInt() + "/",
                    null);
        }
        JsonNode nodes = gateway.ask("GET", "/api/nodes/", null);
        if (nodes.size() >= MOST_NODES) {
            for (JsonNode node : nodes) {
                if (node.path("cluster_id").isNull()) {
                    asked("DELETE", "/api/nodes/" + node.path("id").asInt() + "/", null);
                    return;
                }
            }
        }
    }

    /** Free nodes with roles, plugged in as needed. */
    private ArrayNode places(int number) throws IOException, InterruptedException {
        ArrayNode places = NailgunRows.JSON.createArrayNode();
        for (JsonNode node : gateway.ask("GET", "/api/nodes/", null)) {
            if (places.size() < number && node.path("cluster_id").isNull()) {
                place(places, node);
            }
        }
        while (places.size() < number) {
            JsonNode node =
                    asked("POST", "/api/nodes/", SimulatedHardware.of(chance).toString());
            if (node.isMissingNode()) {
                break;
            }
            place(places, node);
        }
        return places;
    }

    private void place(ArrayNode places, JsonNode node) {
        ArrayNode roles = places.addObject().put("id", node.get("id").asInt()).putArray("roles");
        roles.add(places.size() == 1 ? "controller" : "compute");
        if (chance.nextInt(3) == 0) {
            roles.add(List.of("cinder", "ceph-osd", "mongo").get(chance.nextInt(3)));
        }
    }

    private String settings() {
        ObjectNode body = NailgunRows.JSON.createObjectNode();
        ObjectNode editable = body.putObject("editable");
        ObjectNode common = editable.putObject("common");
        common.putObject("libvirt_type").put("value", chance.nextBoolean() ? "kvm" : "qemu");
        common.putObject("debug").put("value", chance.nextBoolean());
        editable.putObject("storage").putObject("volumes_ceph").put("value", chance.nextBoolean());
        ObjectNode components = editable.putObject("additional_components");
        components.putObject("sahara").put("value", chance.nextInt(4) == 0);
        components.putObject("murano").put("value", chance.nextInt(4) == 0);
        return body.toString();
    }

    /** Waits for a task's end; returns whether it succeeded. */
    private boolean ended(JsonNode task) throws IOException, InterruptedException {
        if (task.isMissingNode()) {
            return false;
        }
        String address = "/api/tasks/" + task.get("id").asInt();
        while (true) {
            JsonNode now = gateway.ask("GET", address, null);
            String status = now.path("status").asText();
            if (!status.equals("running") && !status.equals("pending")) {
                return status.equals("ready");
            }
            pause();
        }
    }

    private JsonNode asked(String method, String path, String body) throws IOException, InterruptedException {
        pause();
        return gateway.ask(method, path, body);
    }

    private void pause() throws InterruptedException {
        Thread.sleep(pace.pause().toMillis());
    }
}
