package org.fuelstats.nailgun.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests have the names that Nailgun gives them, and all others a name without anything that somebody typed. */
class ActionNamesTest {
    private final ActionNames names = new ActionNames();

    @ParameterizedTest
    @CsvSource({
        "/api/clusters/12/changes, cluster_changes, deploy_changes, 12",
        "/api/clusters/12/changes/, cluster_changes, deploy_changes, 12",
        "/api/v1/clusters/12/changes, cluster_changes, deploy_changes, 12",
        "/clusters/12/changes, cluster_changes, deploy_changes, 12",
        "/api/clusters/1/provision, cluster_changes, provision, 1",
        "/api/clusters/1/deploy, cluster_changes, deploy, 1",
        "/api/clusters/1/stop_deployment, cluster_changes, stop_deployment, 1",
        "/api/clusters/1/reset, cluster_changes, reset, 1",
        "/api/clusters/1/update, cluster_changes, update, 1",
        "/api/clusters, cluster_changes, cluster_collection,",
        "/api/clusters/, cluster_changes, cluster_collection,",
        "/api/clusters/3, cluster_changes, cluster_instance, 3",
        "/api/clusters/3/network_configuration/nova_network, network_configuration, nova_network, 3",
        "/api/clusters/3/network_configuration/neutron, network_configuration, neutron, 3",
        "/api/clusters/3/network_configuration/nova_network/verify, network_verification, nova_network, 3",
        "/api/clusters/3/network_configuration/neutron/verify, network_verification, neutron, 3",
        "/api/clusters/3/attributes, cluster_attributes, attributes, 3",
        "/api/clusters/3/attributes/defaults, cluster_attributes, attributes_defaults, 3",
        "/api/clusters/3/orchestrator/deployment, orchestrator, deployment_info, 3",
        "/api/clusters/3/orchestrator/provisioning, orchestrator, provisioning_info, 3",
        "/api/settings, master_node_settings, master_node_settings,",
        "/api/releases, release_changes, releases_collection,",
        "/api/releases/2, release_changes, release_instance, 2",
        "/api/tasks, tasks_changes, tasks_collection,",
        "/api/tasks/5, tasks_changes, task_instance, 5"
    })
    void addressesThatNailgunRecordsHaveItsNames(String path, String group, String name, Integer id) {
        NamedAction action = names.of(path);
        assertEquals(group, action.group());
        assertEquals(name, action.name());
        assertEquals(path.contains("/clusters/") ? id : null, action.cluster());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/nodes/17/disks/, /nodes/{id}/disks, /api/nodes/17/disks",
        "/api/nodes/node-1.example.com, /nodes/{name}, /api/nodes/{name}",
        "/api/clusters/4/nodes/10.20.0.3, /clusters/{id}/nodes/{name}, /api/clusters/4/nodes/{name}",
        "/api/clusters/x/changes, /clusters/{name}/changes, /api/clusters/{name}/changes",
        "/api/nodes/99999999999999, /nodes/{name}, /api/nodes/{name}",
        "/api/nodes/00:1a:4b:16:01:59, /nodes/{name}, /api/nodes/{name}",
        "/, /, /",
        "'', /, ''",
        "/api, /api, /api",
        "/%2e%2e/etc, /{name}/{name}, /{name}/{name}"
    })
    void otherAddressesHaveThePatternAsTheirName(String path, String name, String url) {
        NamedAction action = names.of(path);
        assertEquals(name, action.name());
        assertEquals(url, action.url());
    }

    @ParameterizedTest
    @CsvSource({
        "python-fuelclient, fuel-cli",
        "python-requests/2.9.1, fuel-cli",
        "keystoneauth1/3.4.0 python-requests/2.18, fuel-cli",
        "'Mozilla/5.0 (X11; Linux x86_64)', fuel-web",
        "curl/7.29.0, other",
        ", other"
    })
    void clientsAreOneOfThree(String agent, String expected) {
        assertEquals(expected, ClientClass.of(agent));
    }
}
