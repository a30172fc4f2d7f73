package org.fuelstats.demonstration;

/** The status of a node, with the kind of failure if it failed. */
enum NodeStatus {
    READY("ready", null),
    DISCOVER("discover", null),
    PROVISIONING("provisioning", null),
    PROVISIONED("provisioned", null),
    DEPLOYING("deploying", null),
    REMOVING("removing", null),
    FAILED_PROVISION("error", "provision"),
    FAILED_DEPLOY("error", "deploy");

    private final String text;
    private final String errorType;

    NodeStatus(String text, String errorType) {
        this.text = text;
        this.errorType = errorType;
    }

    String text() {
        return text;
    }

    /** What failed, or null. */
    String errorType() {
        return errorType;
    }

    static NodeStatus in(Fate fate, boolean last, Chance chance) {
        return switch (fate) {
            case NEW -> DISCOVER;
            case OPERATIONAL, UPDATE, DELETED -> READY;
            case ERROR, UPDATE_ERROR ->
                last || chance.yes(0.2) ? chance.yes(0.3) ? FAILED_PROVISION : FAILED_DEPLOY : READY;
            case STOPPED -> chance.yes(0.5) ? PROVISIONED : DISCOVER;
            case DEPLOYMENT -> chance.yes(0.6) ? DEPLOYING : chance.yes(0.5) ? PROVISIONED : PROVISIONING;
            case REMOVE -> REMOVING;
        };
    }
}
