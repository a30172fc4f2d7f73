/** Lists in pages, as Gnocchi's clients ask for them: which page is wanted, and the link to the next one. What is listed isn't known here. */
package org.fuelstats.gnocchi.paging;
