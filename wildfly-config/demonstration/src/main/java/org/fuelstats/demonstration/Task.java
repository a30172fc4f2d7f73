package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** A task of Nailgun: its name, environment and result; without an end while it is running. */
final class Task implements Action {
    private final Instant start;
    private final Instant end;
    private final Kind kind;
    private final Integer cluster;
    private final String actor;
    private final Task parent;
    private final boolean good;
    private final List<Integer> nodes;
    private final ObjectNode output;
    private final List<Task> subtasks = new ArrayList<>();

    /** The tasks in Nailgun's log. */
    enum Kind {
        DEPLOY("cluster_changes"),
        PROVISION("cluster_changes"),
        DEPLOYMENT("cluster_changes"),
        NODE_DELETION("cluster_changes"),
        UPDATE("cluster_changes"),
        CLUSTER_DELETION("cluster_changes"),
        STOP_DEPLOYMENT("cluster_changes"),
        RESET_ENVIRONMENT("cluster_changes"),
        CHECK_NETWORKS("cluster_checking"),
        CHECK_BEFORE_DEPLOYMENT("cluster_checking"),
        VERIFY_NETWORKS("cluster_checking"),
        DUMP("operations"),
        CREATE_STATS_USER("statistics");

        private final String group;

        Kind(String group) {
            this.group = group;
        }

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param parent the task that started this one, or null
     * @param nodes the nodes that responded, or null if the task involves none
     * @param output the part of the task's message that is logged, or null
     */
    Task(
            Instant start,
            Instant end,
            Kind kind,
            Integer cluster,
            String actor,
            Task parent,
            boolean good,
            List<Integer> nodes,
            ObjectNode output) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.cluster = cluster;
        this.actor = actor;
        this.parent = parent;
        this.good = good;
        this.nodes = nodes;
        this.output = output;
        if (parent != null) {
            parent.subtasks.add(this);
        }
    }

    @Override
    public Instant start() {
        return start;
    }

    @Override
    public Instant end() {
        return end;
    }

    @Override
    public Integer cluster() {
        return cluster;
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public String name() {
        return kind.text();
    }

    @Override
    public String group() {
        return kind.group;
    }

    @Override
    public String type() {
        return "nailgun_task";
    }

    @Override
    public ObjectNode additionalInfo(ToIntFunction<Action> number) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("parent_task_id", parent == null ? null : (Integer) number.applyAsInt(parent));
        ArrayNode children = info.putArray("subtasks_ids");
        subtasks.forEach(task -> children.add(number.applyAsInt(task)));
        info.put("operation", kind.text());
        if (end != null) {
            info.put("ended_with_status", good ? "ready" : "error").put("message", "");
            info.set("output", output);
            if (nodes != null) {
                ArrayNode answered = info.putArray("nodes_from_resp");
                nodes.forEach(node -> answered.add(String.valueOf(node)));
            }
        }
        return info;
    }
}
