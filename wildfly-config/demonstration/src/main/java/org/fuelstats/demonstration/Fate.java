package org.fuelstats.demonstration;

/** How an environment's history ends, and the resulting status in reports. */
enum Fate {
    NEW("new"),
    OPERATIONAL("operational"),
    ERROR("error"),
    STOPPED("stopped"),
    DEPLOYMENT("deployment"),
    REMOVE("remove"),
    UPDATE("update"),
    UPDATE_ERROR("update_error"),
    /** Gone: only action logs are left of it. */
    DELETED("deleted");

    private final String status;

    Fate(String status) {
        this.status = status;
    }

    String status() {
        return status;
    }

    /** Whether the environment once came up. */
    boolean wasOperational() {
        return switch (this) {
            case OPERATIONAL, REMOVE, UPDATE, UPDATE_ERROR, DELETED -> true;
            case NEW, ERROR, STOPPED, DEPLOYMENT -> false;
        };
    }
}
