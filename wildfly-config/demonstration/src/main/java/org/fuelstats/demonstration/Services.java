package org.fuelstats.demonstration;

/** The related projects that an environment runs in addition to OpenStack's core. */
record Services(boolean sahara, boolean murano, boolean ceilometer, boolean ironic) {
    static Services of(Release release, double share, Chance chance) {
        return new Services(
                chance.yes(0.16),
                chance.yes(0.14 + 0.1 * share),
                chance.yes(0.34),
                release.since(Release.V8_0) && chance.yes(0.08 + 0.1 * share));
    }
}
