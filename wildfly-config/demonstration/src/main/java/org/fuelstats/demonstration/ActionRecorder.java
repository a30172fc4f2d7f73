package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records the actions on one environment in sequence, with the current time of its history. */
final class ActionRecorder {
    private final List<Action> actions = new ArrayList<>();
    private final Cluster cluster;
    private final Chance chance;
    private final String actor;
    private Instant time;

    ActionRecorder(Cluster cluster, Instant start, Chance chance) {
        this.cluster = cluster;
        this.chance = chance;
        this.actor = chance.yes(0.94) ? chance.hex(64) : null;
        this.time = start;
    }

    List<Action> actions() {
        return actions;
    }

    Instant time() {
        return time;
    }

    void pause(Duration length) {
        time = time.plus(length);
    }

    void pauseSeconds(int shortest, int longest) {
        pause(Duration.ofSeconds(chance.between(shortest, longest)).plusNanos(chance.between(0, 999_999) * 1000L));
    }

    void waitUntil(Instant later) {
        if (later.isAfter(time)) {
            time = later;
        }
    }

    void call(Call call) {
        call(call, call.accepted(), null);
    }

    void refused(Call call, String status, String message) {
        call(call, status, message);
    }

    private void call(Call call, String status, String message) {
        Instant end = time.plusMillis(chance.between(20, call == Call.DEPLOY ? 3000 : 600));
        Integer number = call == Call.CREATE ? null : (Integer) cluster.id();
        String provider = cluster.network().provider().equals("neutron") ? "neutron" : "nova_network";
        actions.add(new HttpRequest(time, end, call, number, provider, actor, status, message));
    }

    /** A task that begins now. Time does not move on. */
    Task task(Task.Kind kind, Duration length, Task parent, boolean good, List<Integer> nodes, ObjectNode output) {
        return record(kind, time.plus(length), parent, good, nodes, output);
    }

    /** A task that begins now and has not ended. */
    Task unfinished(Task.Kind kind, Task parent) {
        return record(kind, null, parent, false, null, null);
    }

    private Task record(
            Task.Kind kind, Instant end, Task parent, boolean good, List<Integer> nodes, ObjectNode output) {
        Task task = new Task(time, end, kind, cluster.id(), actor, parent, good, nodes, output);
        actions.add(task);
        return task;
    }
}
