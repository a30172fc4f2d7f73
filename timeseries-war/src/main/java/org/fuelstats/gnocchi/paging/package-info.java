/** Paging of lists, as in Gnocchi's API: the requested page, and the link to the next one. It is independent of the contents of the lists. */
package org.fuelstats.gnocchi.paging;
