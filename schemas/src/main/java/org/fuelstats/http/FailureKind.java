package org.fuelstats.http;

import jakarta.ws.rs.WebApplicationException;
import java.util.function.Predicate;
import org.fuelstats.outages.IndexOutage;

/** Classifies failures of requests. All APIs decide here; each writes the response in its own form. */
enum FailureKind {
    /** The request can't be served as it is, or not now. */
    REFUSED,
    /** The database doesn't answer; the same request may succeed later. */
    DATABASE_UNAVAILABLE,
    /** Elasticsearch doesn't answer or has no index yet; the same request may succeed later. */
    INDEX_UNAVAILABLE,
    /** A defect. */
    INTERNAL;

    static FailureKind of(Throwable failure, Predicate<Throwable> isDatabaseOutage) {
        if (failure instanceof RefusedRequest) {
            return REFUSED;
        }
        if (failure instanceof WebApplicationException e) {
            return e.getResponse().getStatus() < 500 ? REFUSED : INTERNAL;
        }
        if (failure instanceof IndexOutage) {
            return INDEX_UNAVAILABLE;
        }
        return isDatabaseOutage.test(failure) ? DATABASE_UNAVAILABLE : INTERNAL;
    }
}
