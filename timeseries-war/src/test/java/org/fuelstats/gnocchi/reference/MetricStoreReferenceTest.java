package org.fuelstats.gnocchi.reference;

import org.fuelstats.reference.ApiReferenceContract;

class MetricStoreReferenceTest extends ApiReferenceContract {
    MetricStoreReferenceTest() {
        super(new MetricStoreDescription());
    }
}
