package org.fuelstats.ceilometer;

import java.io.IOException;

/** The store won't have a resource; others aren't concerned. */
final class ResourceRefused extends IOException {
    private static final long serialVersionUID = 1L;

    ResourceRefused(String message) {
        super(message);
    }
}
