package org.fuelstats.benchmark.system;

import java.nio.file.Path;

/** The command line option that selects the system to measure. */
public interface EndpointsOption {
    /** The file in which the running system describes itself. */
    Path endpoints();
}
