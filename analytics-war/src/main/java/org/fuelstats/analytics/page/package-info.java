/**
 * How the web page reaches a browser: the headers that guard it and say how long it may be kept, and who looks at it. The page itself,
 * its styles and modules stand in {@code src/main/webapp}; the figures it shows come from the reports.
 */
package org.fuelstats.analytics.page;
