package org.fuelstats.demonstration;

/** The operating system that an environment's nodes get, and the release of OpenStack that comes with it. */
record OperatingSystem(String os, String releaseName, String releaseVersion) {}
