package org.fuelstats.gnocchi.keystone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The user with which the metric store calls Keystone. */
record ServiceUser(String name, String password, String userDomain, String project, String projectDomain) {
    /** The request for a token of its own. */
    String login() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode auth = root.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        identity.putArray("methods").add("password");
        ObjectNode user = identity.putObject("password").putObject("user");
        user.put("name", name).put("password", password);
        user.putObject("domain").put("name", userDomain);
        ObjectNode scope = auth.putObject("scope").putObject("project");
        scope.put("name", project).putObject("domain").put("name", projectDomain);
        return root.toString();
    }

    @Override
    public String toString() {
        return name + " of " + userDomain; // never the password
    }
}
