package org.fuelstats.nailgun.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Reads Nailgun's table of tasks within the transaction of whoever asks. The columns named here are the same in all releases. */
final class TaskRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;

    TaskRows(EntityManager entities) {
        this.entities = entities;
    }

    /** All tasks; none if Nailgun has not made its table yet. */
    List<TaskRow> all() {
        List<TaskRow> tasks = new ArrayList<>();
        if (isThere()) {
            for (Object row : entities.createNativeQuery(
                            "select id, uuid, name::text, status::text, cluster_id from tasks order by id",
                            Object[].class)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                tasks.add(new TaskRow(
                        ((Number) columns[0]).intValue(),
                        (String) columns[1],
                        (String) columns[2],
                        (String) columns[3],
                        columns[4] == null ? null : ((Number) columns[4]).intValue()));
            }
        }
        return tasks;
    }

    /** A task with all columns that this release has; JSON in them may be text. */
    JsonNode whole(int id) {
        return parsed((String)
                entities.createNativeQuery("select row_to_json(t)::text from tasks t where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** The ids of the tasks that a task consists of. */
    List<Integer> subtasks(int id) {
        List<Integer> ids = new ArrayList<>();
        for (Object sub : entities.createNativeQuery(
                        "select id from tasks where parent_id = :id order by id", Object.class)
                .setParameter("id", id)
                .getResultList()) {
            ids.add(((Number) sub).intValue());
        }
        return ids;
    }

    /** A document that a column holds as JSON, or as text of JSON; missing if it is none. */
    static JsonNode document(JsonNode column) {
        return column.isTextual() ? parsed(column.textValue()) : column;
    }

    private boolean isThere() {
        return (Boolean) entities.createNativeQuery("select to_regclass('tasks') is not null", Boolean.class)
                .getSingleResult();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
