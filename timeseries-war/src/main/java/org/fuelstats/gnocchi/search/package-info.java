/** The searches of Gnocchi's API and their two syntaxes: JSON, and text in the query. How filters become SQL is decided elsewhere. */
package org.fuelstats.gnocchi.search;
