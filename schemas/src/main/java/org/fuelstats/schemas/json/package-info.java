/**
 * The reader of all JSON from outside. It accepts what RFC 8259 defines as JSON and nothing more, within limits, and returns the position
 * of each record's text, so that records are stored exactly as received.
 */
package org.fuelstats.schemas.json;
