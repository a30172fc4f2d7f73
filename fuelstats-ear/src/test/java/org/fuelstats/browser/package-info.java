/** The web page as people meet it: a real Chromium, driven through the keyboard and the address bar, reading the page's tables. */
package org.fuelstats.browser;
