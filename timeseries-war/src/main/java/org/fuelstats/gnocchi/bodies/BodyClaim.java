package org.fuelstats.gnocchi.bodies;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What one request's body has taken of the budget. It is given back when the request ends, however it ends. */
@RequestScoped
public class BodyClaim {
    @Inject
    BodyBudget budget;

    private int units;

    /** Takes memory for a larger part of the body. */
    void grow(int bytes) {
        units += budget.take(bytes);
    }

    @PreDestroy
    void giveBack() {
        budget.giveBack(units);
    }
}
