package org.fuelstats.gnocchi.bodies;

/** A request's body, inflated; what lies in the array behind {@code length} isn't part of it. */
public record Body(byte[] bytes, int length) {}
