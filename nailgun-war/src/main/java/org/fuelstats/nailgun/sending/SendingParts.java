package org.fuelstats.nailgun.sending;

import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.actionlogs.RefusedActions;

/** What a run works with. */
record SendingParts(
        CollectorConnection connection,
        RecordedActions actions,
        RefusedActions refused,
        Receipts receipts,
        long maxBody) {}
