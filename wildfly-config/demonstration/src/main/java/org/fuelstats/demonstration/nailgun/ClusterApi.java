package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;

/** Environments and their settings. */
final class ClusterApi {
    static final String RELEASES = "select id, name, version, operating_system from releases";
    static final String CLUSTERS =
            "select id, name, mode, status, net_provider, release_id, fuel_version from clusters";

    private static final String SETTINGS = "select editable from attributes where cluster_id = ?";

    private ClusterApi() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/clusters", (call, rows) -> ApiAnswer.ok(rows.all(CLUSTERS + " order by id"))),
                new Route("POST", "/clusters", ClusterApi::create),
                new Route("GET", "/clusters/N", (call, rows) -> ApiAnswer.ok(cluster(rows, call.id()))),
                new Route("PUT", "/clusters/N", ClusterApi::rename),
                new Route("GET", "/clusters/N/attributes", (call, rows) -> ApiAnswer.ok(settings(rows, call.id()))),
                new Route("PUT", "/clusters/N/attributes", ClusterApi::changeSettings),
                new Route("PATCH", "/clusters/N/attributes", ClusterApi::changeSettings));
    }

    static ObjectNode cluster(NailgunRows rows, int id) throws SQLException {
        return rows.one(CLUSTERS + " where id = ?", id);
    }

    private static ApiAnswer create(ApiCall call, NailgunRows rows) throws SQLException {
        String name = call.body().path("name").asText();
        JsonNode release = call.body().path("release");
        if (name.isEmpty() || !release.isInt()) {
            return ApiAnswer.error(400, "An environment needs a name and a release");
        }
        rows.one(RELEASES + " where id = ?", release.asInt());
        if (!rows.all(CLUSTERS + " where name = ?", name).isEmpty()) {
            return ApiAnswer.error(409, "Environment with name \"" + name + "\" already exists");
        }
        int id = rows.add(
                "insert into clusters (name, mode, status, net_provider, release_id, is_customized, fuel_version)"
                        + " values (?, ?, 'new', 'neutron', ?, false, '9.0')",
                name,
                call.body().path("mode").asText("ha_compact"),
                release.asInt());
        rows.change("insert into attributes (cluster_id, editable) values (?, ?)", id, firstSettings());
        rows.change("insert into nodegroups (cluster_id, name, is_default) values (?, 'default', true)", id);
        int network = rows.add("insert into networking_configs (discriminator, cluster_id) values ('neutron', ?)", id);
        rows.change(
                "insert into neutron_config (id, segmentation_type, net_l23_provider) values (?, ?, 'ovs')",
                network,
                call.body().path("net_segment_type").asText("vlan"));
        return ApiAnswer.created(cluster(rows, id));
    }

    private static ApiAnswer rename(ApiCall call, NailgunRows rows) throws SQLException {
        String name = call.body().path("name").asText();
        if (name.isEmpty()) {
            return ApiAnswer.error(400, "An environment needs a name");
        }
        cluster(rows, call.id());
        rows.change("update clusters set name = ? where id = ?", name, call.id());
        return ApiAnswer.ok(cluster(rows, call.id()));
    }

    private static ObjectNode settings(NailgunRows rows, int cluster) throws SQLException {
        return rows.one(SETTINGS, cluster);
    }

    private static ApiAnswer changeSettings(ApiCall call, NailgunRows rows) throws SQLException {
        if (!(call.body().path("editable") instanceof ObjectNode changes)) {
            return ApiAnswer.error(400, "editable is no object");
        }
        ObjectNode editable = (ObjectNode) settings(rows, call.id()).path("editable");
        merge(editable, changes);
        rows.change("update attributes set editable = ? where cluster_id = ?", editable.toString(), call.id());
        return ApiAnswer.ok(settings(rows, call.id()));
    }

    /** Puts values over others, object by object. */
    static void merge(ObjectNode into, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (into.get(change.getKey()) instanceof ObjectNode inner
                    && change.getValue() instanceof ObjectNode changed) {
                merge(inner, changed);
            } else {
                into.set(change.getKey(), change.getValue());
            }
        });
    }

    private static String firstSettings() {
        try {
            return NailgunStore.script("attributes.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
