package org.fuelstats.nailgun.tasks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Finds what failed of an operation. */
@Singleton
public class FailedTasks {
    private final TaskRows rows;

    @Inject
    public FailedTasks(EntityManager entities) {
        rows = new TaskRows(entities);
    }

    /** The parts of a task that failed, in their order, and then itself; none if Nailgun has deleted it. */
    @Transactional
    public List<FailedTask> of(String uuid) {
        List<FailedTask> failed = new ArrayList<>();
        for (TaskRow task : rows.all()) {
            if (task.uuid().equals(uuid)) {
                rows.subtasks(task.id()).forEach(id -> add(failed, id));
                add(failed, task.id());
            }
        }
        return failed;
    }

    private void add(List<FailedTask> failed, int id) {
        var task = rows.whole(id);
        if (task.path("status").asText().equals("error")) {
            failed.add(new FailedTask(
                    task.path("name").asText(), task.path("message").asText(null)));
        }
    }
}
