package org.fuelstats.timeseries.ownership;

import java.util.List;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.queries.SqlCondition;

/**
 * The rights in the metric store, for one object as a check and for lists as a condition of the query.
 *
 * <table>
 * <caption>Besides administrators, who may everything</caption>
 * <tr><td>look at a resource or its metrics</td><td>its creator, services, and for whom the resource exists</td></tr>
 * <tr><td>look at a metric</td><td>its creator, services</td></tr>
 * <tr><td>change a resource, write measures</td><td>its creator, services</td></tr>
 * <tr><td>delete</td><td>its creator</td></tr>
 * <tr><td>make a policy</td><td>services</td></tr>
 * </table>
 *
 * <p>The creator is the user that made it, and everyone who acts for the project for which it was made.
 */
public final class Rights {
    private static final SqlCondition NEVER = SqlCondition.of("false");

    private Rights() {}

    public static boolean mayCreatePolicies(Caller caller) {
        return caller.admin() || caller.service();
    }

    public static boolean mayChangePolicies(Caller caller) {
        return caller.admin();
    }

    public static boolean mayCreateTypes(Caller caller) {
        return caller.admin() || caller.service();
    }

    public static boolean mayDeleteTypes(Caller caller) {
        return caller.admin();
    }

    public static boolean mayRead(Caller caller, Owners owners) {
        return mayUpdate(caller, owners)
                || same(caller.user(), owners.user())
                || same(caller.project(), owners.project());
    }

    public static boolean mayUpdate(Caller caller, Owners owners) {
        return caller.service() || mayDelete(caller, owners);
    }

    public static boolean mayDelete(Caller caller, Owners owners) {
        return caller.admin() || created(caller, owners.createdByUser(), owners.createdByProject());
    }

    /** Whether the caller, or the project the caller acts for, made it. */
    public static boolean created(Caller caller, String user, String project) {
        return same(caller.user(), user) || same(caller.project(), project);
    }

    /** The rows of {@code resource} that the caller may look at. */
    public static SqlCondition readable(Caller caller, String resource) {
        if (caller.admin() || caller.service()) {
            return SqlCondition.ALWAYS;
        }
        return updatable(caller, resource).or(owned(caller, resource));
    }

    /** The rows of {@code resource} that the caller may delete. */
    public static SqlCondition deletable(Caller caller, String resource) {
        return caller.admin()
                ? SqlCondition.ALWAYS
                : match(caller, resource + ".created_by_user", resource + ".created_by_project");
    }

    /** The rows of {@code resource} that the caller may change. */
    public static SqlCondition updatable(Caller caller, String resource) {
        if (caller.admin() || caller.service()) {
            return SqlCondition.ALWAYS;
        }
        return match(caller, resource + ".created_by_user", resource + ".created_by_project");
    }

    /**
     * The rows of {@code metric} that the caller may look at, as alternatives: each of them can be answered from an index, and
     * none could if they stood in one condition.
     */
    public static List<SqlCondition> readableMetrics(Caller caller, String metric) {
        if (caller.admin() || caller.service() || caller.roles().contains(Caller.Role.FINDS_ALL)) {
            return List.of(SqlCondition.ALWAYS);
        }
        SqlCondition whose = readable(caller, "whose");
        return List.of(
                updatable(caller, metric),
                new SqlCondition(
                        "exists (select from resource whose where whose.id = " + metric + ".resource and " + whose.sql()
                                + ")",
                        whose.values()));
    }

    /** Refuses what isn't allowed, saying who could do it. */
    public static void check(boolean allowed, String what, String who) {
        if (!allowed) {
            throw new RequestRejectedException(
                    Reason.FORBIDDEN, what, "You may not " + what + ". Ask " + who + " to do it.");
        }
    }

    private static SqlCondition owned(Caller caller, String resource) {
        return match(caller, resource + ".user_id", resource + ".project_id");
    }

    private static SqlCondition match(Caller caller, String user, String project) {
        SqlCondition byUser = SqlCondition.of(user + " = ?", caller.user());
        return byUser.or(caller.project() == null ? NEVER : SqlCondition.of(project + " = ?", caller.project()));
    }

    private static boolean same(String caller, String other) {
        return caller != null && caller.equals(other);
    }

    /**
     * Whose a resource is.
     *
     * @param createdByProject null where users belong to no project
     * @param user for whom it exists, as its creator says; may be null
     * @param project for which it exists; may be null
     */
    public record Owners(String createdByUser, String createdByProject, String user, String project) {}
}
