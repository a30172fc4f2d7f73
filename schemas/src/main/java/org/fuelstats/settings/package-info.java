/** Types of configuration values that every component reads alike. Which settings there are is each component's own matter. */
package org.fuelstats.settings;
