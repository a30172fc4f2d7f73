/** The launcher's side of the end-to-end tests: starts, stops and breaks the system under test. */
package org.fuelstats.launcher;
