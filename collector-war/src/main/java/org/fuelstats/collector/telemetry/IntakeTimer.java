package org.fuelstats.collector.telemetry;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Writes the counts to the database every ten seconds and when the node stops. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeTimer {
    @Inject
    IntakeCounts counts;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PreDestroy
    public void tell() {
        try {
            counts.tell();
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isPassing(e)) {
                throw e;
            }
        }
    }
}
