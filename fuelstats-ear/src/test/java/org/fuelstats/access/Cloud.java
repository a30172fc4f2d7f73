package org.fuelstats.access;

import java.util.HashMap;
import java.util.Map;

/**
 * Projects and users of a small cloud: alice, amy and anna of the project tea, where anna is administrator; bob of coffee; carl of
 * water; an agent that is a service; and the metric store's own user.
 */
final class Cloud {
    static final String METRIC_STORE = "fuelstats";
    static final String PASSWORD = "of everybody";

    private final KeystoneAdmin admin;
    private final Map<String, String> projects = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> projectOf = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    private Cloud(KeystoneAdmin admin) {
        this.admin = admin;
    }

    static Cloud with(KeystoneAdmin admin, String metricStorePassword) throws Exception {
        Cloud cloud = new Cloud(admin);
        for (String project : new String[] {"tea", "coffee", "water", "service"}) {
            cloud.projects.put(project, admin.project(project));
        }
        cloud.add("alice", PASSWORD, "tea", "member");
        cloud.add("amy", PASSWORD, "tea", "member");
        cloud.add("anna", PASSWORD, "tea", "admin");
        cloud.add("bob", PASSWORD, "coffee", "member");
        cloud.add("carl", PASSWORD, "water", "member");
        cloud.add("agent", PASSWORD, "service", "service");
        cloud.add(METRIC_STORE, metricStorePassword, "service", "service");
        // So that it can still sign in when it isn't a service any more.
        admin.grant(cloud.user(METRIC_STORE), admin.role("member"), cloud.project("service"));
        return cloud;
    }

    String project(String name) {
        return projects.get(name);
    }

    String user(String name) {
        return users.get(name);
    }

    /** The user's token for its project, the same each time. */
    String token(String user) throws Exception {
        if (!tokens.containsKey(user)) {
            tokens.put(user, newToken(user));
        }
        return tokens.get(user);
    }

    String newToken(String user) throws Exception {
        return admin.token(user(user), PASSWORD, project(projectOf.get(user)));
    }

    private void add(String name, String password, String project, String role) throws Exception {
        users.put(name, admin.user(name, password));
        projectOf.put(name, project);
        admin.grant(user(name), admin.role(role), project(project));
    }
}
