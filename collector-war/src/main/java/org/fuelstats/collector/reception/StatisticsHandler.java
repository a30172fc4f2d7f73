package org.fuelstats.collector.reception;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.schemas.Message;

/** Handles the requests of one endpoint: validates its statistics and stores them. */
public interface StatisticsHandler {
    /** The endpoint's name, as in its address. */
    String endpoint();

    /** The schema of the answer to an accepted request. */
    Message answer();

    /** The document that carries this one item. */
    byte[] asRequest(byte[] item);

    /** What of refused content may be quarantined: all of it, unless it holds data that have their own place. */
    default byte[] quarantined(byte[] refused) {
        return refused;
    }

    /**
     * Reads, checks and stores what was sent. What is stored is committed when this returns.
     *
     * @param bytes the document, with anything behind its length
     * @param partial whether good items are to be stored when others are bad
     * @throws org.fuelstats.collector.limits.CollectorRefusal when it is not accepted; then nothing is stored
     */
    HandlerResult accept(byte[] bytes, int length, boolean partial);

    /** The outcome of a request that was accepted. */
    public interface HandlerResult {
        /** The answer's HTTP status. */
        int status();

        /** Writes the members which the answer has beside those that all have. */
        void write(JsonGenerator answer) throws IOException;

        /** The outcomes of all items, in any order. */
        List<RecordOutcome> outcomes();

        /** How many of the stored items tell a time that can't be right. */
        default int implausibleClocks() {
            return 0;
        }

        /** The items that were not stored, for the quarantine. */
        List<RefusedContent> failed();
    }
}
