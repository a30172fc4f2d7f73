package org.fuelstats.ceilometer;

import java.io.IOException;

/** The store rejected a resource; others are not affected. */
final class ResourceRefused extends IOException {
    private static final long serialVersionUID = 1L;

    ResourceRefused(String message) {
        super(message);
    }
}
