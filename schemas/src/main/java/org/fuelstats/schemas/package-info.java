/** Every message on the wire as JSON Schema, and the catalogue which compiles and keeps them. No other module defines a message. */
package org.fuelstats.schemas;
