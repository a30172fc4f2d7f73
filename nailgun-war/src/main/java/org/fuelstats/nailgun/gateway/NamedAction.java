package org.fuelstats.nailgun.gateway;

/**
 * A request as it is recorded.
 *
 * @param url its path; numbers stand as they are, names that somebody may have given don't
 * @param cluster null if the address names none
 */
record NamedAction(String group, String name, String url, Integer cluster) {}
