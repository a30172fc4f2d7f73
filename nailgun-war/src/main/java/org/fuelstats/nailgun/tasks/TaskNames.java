package org.fuelstats.nailgun.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tasks are recorded, in which group, and which requests begin them: as Nailgun does it. */
final class TaskNames {
    private static final String CHANGES = "cluster_changes";
    private static final String CHECKING = "cluster_checking";

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("deploy", CHANGES),
            Map.entry("deployment", CHANGES),
            Map.entry("dry_run_deployment", CHANGES),
            Map.entry("provision", CHANGES),
            Map.entry("node_deletion", CHANGES),
            Map.entry("update", CHANGES),
            Map.entry("cluster_deletion", CHANGES),
            Map.entry("stop_deployment", CHANGES),
            Map.entry("reset_environment", CHANGES),
            Map.entry("check_networks", CHECKING),
            Map.entry("check_before_deployment", CHECKING),
            Map.entry("verify_networks", CHECKING),
            Map.entry("check_dhcp", CHECKING),
            Map.entry("multicast_verification", CHECKING),
            Map.entry("dump", "operations"),
            Map.entry("capacity_log", "operations"),
            Map.entry("create_stats_user", "statistics"),
            Map.entry("remove_stats_user", "statistics"));

    private static final List<String> DEPLOYING = List.of("deploy_changes", "deploy", "provision");
    private static final List<String> VERIFYING = List.of("neutron", "nova_network");

    private static final Map<String, List<String>> REQUESTS = Map.ofEntries(
            Map.entry("deploy", DEPLOYING),
            Map.entry("deployment", DEPLOYING),
            Map.entry("dry_run_deployment", DEPLOYING),
            Map.entry("provision", DEPLOYING),
            Map.entry("node_deletion", DEPLOYING),
            Map.entry("check_before_deployment", DEPLOYING),
            Map.entry("update", List.of("update")),
            Map.entry("stop_deployment", List.of("stop_deployment")),
            Map.entry("reset_environment", List.of("reset")),
            Map.entry("cluster_deletion", List.of("cluster_instance")),
            Map.entry("check_networks", VERIFYING),
            Map.entry("verify_networks", VERIFYING),
            Map.entry("check_dhcp", VERIFYING),
            Map.entry("multicast_verification", VERIFYING));

    private TaskNames() {}

    /** The group of the action log; empty if such tasks are not recorded. */
    static Optional<String> group(String task) {
        return Optional.ofNullable(GROUPS.get(task));
    }

    /** The names of the requests that begin such a task. */
    static List<String> requests(String task) {
        return REQUESTS.getOrDefault(task, List.of());
    }
}
