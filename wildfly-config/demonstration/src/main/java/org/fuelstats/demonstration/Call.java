package org.fuelstats.demonstration;

/** The requests to Nailgun's API that its log contains, with the status of a successful response. */
enum Call {
    SETTINGS("PATCH", "/api/settings", "master_node_settings", "master_node_settings", "200 OK"),
    CREATE("POST", "/api/clusters", "cluster_collection", "cluster_changes", "201 Created"),
    CHANGE("PUT", "/api/clusters/%d", "cluster_instance", "cluster_changes", "200 OK"),
    DELETE("DELETE", "/api/clusters/%d", "cluster_instance", "cluster_changes", "202 Accepted"),
    ATTRIBUTES("PUT", "/api/clusters/%d/attributes", "attributes", "cluster_attributes", "200 OK"),
    NETWORK("PUT", "/api/clusters/%d/network_configuration/%s", "%s", "network_configuration", "200 OK"),
    VERIFY("PUT", "/api/clusters/%d/network_configuration/%s/verify", "%s", "network_verification", "202 Accepted"),
    DEPLOY("PUT", "/api/clusters/%d/changes", "deploy_changes", "cluster_changes", "202 Accepted"),
    STOP("PUT", "/api/clusters/%d/stop_deployment", "stop_deployment", "cluster_changes", "202 Accepted"),
    RESET("PUT", "/api/clusters/%d/reset", "reset", "cluster_changes", "202 Accepted"),
    UPDATE("PUT", "/api/clusters/%d/update", "update", "cluster_changes", "202 Accepted");

    private final String method;
    private final String path;
    private final String action;
    private final String group;
    private final String accepted;

    Call(String method, String path, String action, String group, String accepted) {
        this.method = method;
        this.path = path;
        this.action = action;
        this.group = group;
        this.accepted = accepted;
    }

    String method() {
        return method;
    }

    /** The path on the master node; the network API depends on the environment. */
    String path(Integer cluster, String provider) {
        return String.format(path, cluster, provider);
    }

    String action(String provider) {
        return String.format(action, provider);
    }

    String group() {
        return group;
    }

    String accepted() {
        return accepted;
    }
}
