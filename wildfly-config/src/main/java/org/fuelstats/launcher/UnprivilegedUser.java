package org.fuelstats.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. Started by root, they run in a user namespace in which the same
 * user has an ordinary number; files stay root's, so no ownership has to change and closed parent directories don't matter.
 */
final class UnprivilegedUser {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");

    private UnprivilegedUser() {}

    static List<String> command(List<String> command) {
        if (!ROOT) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(NAMESPACE);
        wrapped.addAll(command);
        return wrapped;
    }

    static void check() throws StartFailure, InterruptedException {
        if (ROOT && !Command.succeeds(command(List.of("true")))) {
            throw new StartFailure("PostgreSQL and Elasticsearch don't run as root, and this machine doesn't let root"
                    + " make a user namespace (unshare --user failed). Start Fuel-stats as an ordinary user, or set"
                    + " FUELSTATS_DB_URL and FUELSTATS_ELASTICSEARCH_HOSTS to servers of your own.");
        }
    }
}
