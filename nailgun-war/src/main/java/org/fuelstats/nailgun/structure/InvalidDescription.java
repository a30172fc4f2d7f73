package org.fuelstats.nailgun.structure;

/** A description that the collector would not take. It is not sent. */
public final class InvalidDescription extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidDescription(String violation) {
        super("the installation's structure is not as the collector's schema wants it: " + violation);
    }
}
