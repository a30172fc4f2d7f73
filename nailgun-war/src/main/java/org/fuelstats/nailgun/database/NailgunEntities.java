package org.fuelstats.nailgun.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the components the entities of Nailgun's database. Within a transaction all of them work with the transaction's. */
@ApplicationScoped
class NailgunEntities {
    @Produces
    @PersistenceContext(unitName = "nailgun")
    private EntityManager entities;
}
