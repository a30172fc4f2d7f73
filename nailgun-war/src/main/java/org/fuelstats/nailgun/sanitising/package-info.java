/**
 * What may leave an installation: a whitelist of members, and a form for each value, both in {@code rules.json5}. What is removed is counted by
 * kind. Nothing here knows where documents come from or where they go.
 */
package org.fuelstats.nailgun.sanitising;
