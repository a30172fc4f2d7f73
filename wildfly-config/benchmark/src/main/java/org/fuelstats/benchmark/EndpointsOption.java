package org.fuelstats.benchmark;

import java.nio.file.Path;

/** The command line option that selects the system to measure. */
interface EndpointsOption {
    /** The file in which the running system describes itself. */
    Path endpoints();
}
