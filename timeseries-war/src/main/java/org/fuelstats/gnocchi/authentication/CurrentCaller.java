package org.fuelstats.gnocchi.authentication;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.fuelstats.timeseries.ownership.Caller;

/** The caller of the current request. */
@RequestScoped
public class CurrentCaller {
    private Caller caller;

    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("the request did not pass " + AuthenticationFilter.class.getName());
        }
        return caller;
    }

    /** The caller, if the request was authenticated. */
    public Optional<Caller> known() {
        return Optional.ofNullable(caller);
    }

    void is(Caller caller) {
        this.caller = caller;
    }
}
