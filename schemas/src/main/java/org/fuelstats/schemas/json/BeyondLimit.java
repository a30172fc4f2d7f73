package org.fuelstats.schemas.json;

/** JSON that exceeds one of the {@link ReadLimits}. In a batch it concerns one record only. */
final class BeyondLimit extends MalformedJson {
    private static final long serialVersionUID = 1L;

    BeyondLimit(String message) {
        super(message);
    }
}
