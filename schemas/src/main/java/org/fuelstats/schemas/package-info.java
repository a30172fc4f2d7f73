/** Every message on the wire as JSON Schema, and the catalogue that compiles the schemas. No other module defines a message. */
package org.fuelstats.schemas;
