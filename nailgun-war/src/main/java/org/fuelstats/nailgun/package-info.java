/**
 * The Nailgun side: what runs on an installation's master node, in front of Nailgun. It records what is changed through Nailgun's API, asks the
 * administrator whether statistics may be sent, and sends them. The collector is elsewhere, and nothing of its code is here.
 */
package org.fuelstats.nailgun;
