package org.fuelstats.nailgun.actionlogs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A row of Nailgun's table action_logs. Times are in UTC; the column's type has no zone. */
@Entity
@Table(name = "action_logs")
public class RecordedAction {
    /** A request of the API that changes something. */
    public static final String HTTP_REQUEST = "http_request";

    /** A task of Nailgun. */
    public static final String NAILGUN_TASK = "nailgun_task";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "action_group", nullable = false)
    private String actionGroup;

    @Column(name = "action_name", nullable = false)
    private String actionName;

    @Column(name = "action_type", nullable = false)
    private String actionType;

    @Column(name = "start_timestamp", nullable = false)
    private LocalDateTime startTimestamp;

    @Column(name = "end_timestamp")
    private LocalDateTime endTimestamp;

    /** Null, as older releases of Nailgun leave it, is no. */
    @Column(name = "is_sent")
    private Boolean sent;

    /** JSON, which Nailgun's releases keep in a column of the type json or text. */
    @Column(name = "additional_info", nullable = false)
    private String additionalInfo;

    @Column(name = "cluster_id")
    private Integer clusterId;

    @Column(name = "task_uuid")
    private String taskUuid;

    /** For Hibernate. */
    protected RecordedAction() {}

    /** An action that has begun. */
    public RecordedAction(String type, String group, String name, LocalDateTime start) {
        actionType = type;
        actionGroup = group;
        actionName = name;
        startTimestamp = start;
        sent = false;
        additionalInfo = "{}";
    }

    /** Says who did it and where. */
    public RecordedAction by(String actor, Integer cluster, String task) {
        actorId = actor;
        clusterId = cluster;
        taskUuid = task;
        return this;
    }

    /** Tells how it stands: a JSON object, and when the action ended or null. */
    public RecordedAction told(String information, LocalDateTime end) {
        additionalInfo = information;
        endTimestamp = end;
        return this;
    }

    public Integer id() {
        return id;
    }

    public String actorId() {
        return actorId;
    }

    public String actionGroup() {
        return actionGroup;
    }

    public String actionName() {
        return actionName;
    }

    public String actionType() {
        return actionType;
    }

    public LocalDateTime startTimestamp() {
        return startTimestamp;
    }

    public LocalDateTime endTimestamp() {
        return endTimestamp;
    }

    public boolean isSent() {
        return Boolean.TRUE.equals(sent);
    }

    public String additionalInfo() {
        return additionalInfo;
    }

    public Integer clusterId() {
        return clusterId;
    }

    public String taskUuid() {
        return taskUuid;
    }
}
