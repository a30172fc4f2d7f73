package org.fuelstats.timeseries.policies;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** Makes the default policies at the first start. */
@Singleton
@Startup
public class DefaultPolicySetup {
    /** Not used: whoever asks for it starts after the tables were made. */
    @PersistenceUnit(unitName = "fuelstats")
    EntityManagerFactory tables;

    @Inject
    PolicyCatalogue policies;

    @PostConstruct
    void make() {
        policies.makeDefaults();
    }
}
