/** Shows an administrator what would be sent, before anything is. */
package org.fuelstats.nailgun.preview;
