package org.fuelstats.timeseries.policies;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/** Creates the default policies and their rule at the first start. */
@Singleton
@Startup
public class DefaultPolicySetup {
    /** The parameter is not used; it makes this bean start after the tables were created. */
    @PersistenceUnit(unitName = "fuelstats")
    EntityManagerFactory tables;

    @Inject
    PolicyCatalogue policies;

    @PostConstruct
    void make() {
        policies.makeDefaults();
    }
}
