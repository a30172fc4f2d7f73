package org.fuelstats.timeseries.resources;

/** An attribute that the resources of a type have. */
public record Attribute(String name, AttributeType type, boolean required) {}
