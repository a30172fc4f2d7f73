package org.fuelstats.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL and Elasticsearch refuse to run as root, and PostgreSQL as a user without a name. In these cases they run in a user namespace
 * in which the user has the id of "nobody"; outside it the files belong to the user, so no ownership has to change and inaccessible parent
 * directories do not matter.
 */
final class UnprivilegedUser {
    private static final boolean WRAPPED =
            "root".equals(System.getProperty("user.name")) || "?".equals(System.getProperty("user.name"));
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--");

    private UnprivilegedUser() {}

    static List<String> command(List<String> command) {
        if (!WRAPPED) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(NAMESPACE);
        wrapped.addAll(command);
        return wrapped;
    }

    /** Fails when nothing can run that way, or when what runs that way could not read or write these directories. */
    static void check(List<Path> readable, List<Path> writable) throws StartFailure, InterruptedException {
        if (!WRAPPED) {
            return;
        }
        if (!Command.succeeds(command(List.of("true")))) {
            throw new StartFailure("PostgreSQL and Elasticsearch don't run as root or as a user without a name, and"
                    + " this machine doesn't let this user make a user namespace (unshare --user failed). Start Fuel-stats as an ordinary user, or set"
                    + " FUELSTATS_DB_URL and FUELSTATS_ELASTICSEARCH_HOSTS to servers of your own.");
        }
        for (Path directory : readable) {
            check("-r", directory);
        }
        for (Path directory : writable) {
            check("-w", directory);
        }
    }

    private static void check(String access, Path directory) throws StartFailure, InterruptedException {
        if (!Command.succeeds(command(List.of("test", access, directory.toString())))) {
            throw new StartFailure("PostgreSQL and Elasticsearch don't run as root, and without root's privileges they"
                    + " can't use " + directory + ", which belongs to another user. Start Fuel-stats as that user.");
        }
    }
}
