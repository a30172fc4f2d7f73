/**
 * Action logs: what was done through an installation's API, by whom and with which result. One row per
 * (master_node_uid, external_id), stored once and never changed.
 */
package org.fuelstats.persistence.actionlogs;
