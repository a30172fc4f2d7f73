package org.fuelstats.demonstration;

/** The operating system of an environment's nodes, and its release of OpenStack. */
record OperatingSystem(String os, String releaseName, String releaseVersion) {}
