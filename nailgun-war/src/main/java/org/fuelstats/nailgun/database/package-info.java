/** Access to Nailgun's database, which holds Nailgun's own tables and, with names of their own, those of the Nailgun side. */
package org.fuelstats.nailgun.database;
