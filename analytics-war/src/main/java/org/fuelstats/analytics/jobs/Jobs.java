package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Access to jobs: users see and cancel their own jobs, operators those of all users. */
@ApplicationScoped
public class Jobs {
    @Inject
    private JobWorkRegistry works;

    @Inject
    private JobStore store;

    @Inject
    private JobScheduler scheduler;

    @Inject
    private JobSettings settings;

    /**
     * Accepts a request. The job is started immediately if there is capacity, and survives restarts and failures. Not to be called in a
     * transaction, which the job's thread could not see.
     *
     * @return the job, found at {@link Job#location}
     * @throws InvalidJobRequest if there is no such report, or the request is invalid
     * @throws JobRejected.ForOperators if it requires the role operator
     * @throws JobRejected.TooMany if the requester has too many waiting jobs
     */
    public Job accept(JobRequest order, Requester requester) {
        JobWork work = works.named(order.report())
                .orElseThrow(() -> InvalidJobRequest.report(order.report(), works.names(requester)));
        if (work.forOperatorsOnly(order.report()) && !requester.operator()) {
            throw new JobRejected.ForOperators(order.report());
        }
        ResultForm form = work.check(order);
        UUID id = UUID.randomUUID();
        store.add(id, order, form, requester.name(), settings.waitingPerUser());
        Job accepted = store.find(id).orElseThrow();
        scheduler.soon();
        return accepted;
    }

    /**
     * A page of the requester's jobs, of all for operators, the latest first.
     *
     * @param after the last job of the page before; null for the first page
     */
    List<Job> list(Requester requester, UUID after, int limit) {
        return store.list(requester.operator() ? null : requester.name(), after, limit);
    }

    Optional<Job> find(UUID id, Requester requester) {
        return store.find(id)
                .filter(job -> requester.operator() || job.requester().equals(requester.name()));
    }

    /** Ends a job that waits or runs, or else forgets it with its result; the job as it is then, if it still is. */
    Optional<Job> cancelOrForget(Job job, Requester requester) {
        if (store.cancel(job.id(), "Cancelled by " + requester.name() + ".", settings.keep())) {
            scheduler.cancel(job.id());
            scheduler.soon();
            return store.find(job.id());
        }
        store.forget(job.id());
        return Optional.empty();
    }

    /**
     * The form of a result, for whoever may still see it.
     *
     * @throws JobRejected.ForOperators if the result is for operators, and the requester is none any more
     */
    Optional<ResultForm> form(Job job, Requester requester) {
        boolean forOperators = works.named(job.report())
                .filter(work -> work.forOperatorsOnly(job.report()))
                .isPresent();
        if (forOperators && !requester.operator()) {
            throw new JobRejected.ForOperators(job.report());
        }
        return store.form(job.id());
    }

    /** One part of a result, counted from 0; empty behind the last one, and when the result has gone. */
    Optional<byte[]> part(Job job, int part) {
        return store.part(job.id(), part);
    }

    /**
     * The user who submits or reads a job.
     *
     * @param name the user's, the only thing about a user that is kept
     * @param operator whether all jobs are theirs to see and to cancel
     */
    public record Requester(String name, boolean operator) {
        /** The user of a request. */
        public static Requester of(SecurityContext request) {
            return new Requester(request.getUserPrincipal().getName(), request.isUserInRole("operator"));
        }
    }
}
