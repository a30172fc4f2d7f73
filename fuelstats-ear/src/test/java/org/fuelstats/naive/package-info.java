/** What the metric store has to answer, computed from all points as simply as it can be said: the reference that tests compare it with. */
package org.fuelstats.naive;
