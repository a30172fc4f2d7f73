/**
 * Action logs: operations on an installation's API, with user and result. One row per (master_node_uid, external_id), stored once and never
 * changed.
 */
package org.fuelstats.persistence.actionlogs;
