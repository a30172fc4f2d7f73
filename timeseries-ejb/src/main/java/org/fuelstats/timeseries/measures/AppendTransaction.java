package org.fuelstats.timeseries.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;

/** Appends rows to the incoming log in a transaction of its own. */
@ApplicationScoped
class AppendTransaction {
    private final IncomingLog log;
    private final MetricDirectory directory;

    /** For the container's proxy. */
    protected AppendTransaction() {
        this(null, null);
    }

    @Inject
    public AppendTransaction(IncomingLog log, MetricDirectory directory) {
        this.log = log;
        this.directory = directory;
    }

    /**
     * Appends the rows; they are committed when this returns.
     *
     * @param metrics those whose measures the rows hold
     * @return the version of the catalogue at that time
     * @throws MetricsDeletedException if one of them was deleted; nothing is appended then
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long commit(List<NewIncomingRow> rows, Collection<Long> metrics) {
        long version = log.append(rows);
        MetricsDeletedException.check(directory.deletedBy(version, metrics));
        return version;
    }
}
