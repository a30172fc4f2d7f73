/**
 * How settings are declared, read and checked. Which settings there are is each component's own matter: a record named
 * <i>Something</i>{@code Settings} whose components declare key, default and allowed range.
 */
package org.fuelstats.settings;
