package org.fuelstats.collector.reception;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.fuelstats.persistence.quarantine.RefusedContent;

/** The outcome of an accepted request. */
public interface HandlerResult {
    /** The answer's HTTP status. */
    int status();

    /** Writes the members which the answer has beside those that all have. */
    void write(JsonGenerator answer) throws IOException;

    /** The outcomes of all items, in any order. */
    List<RecordOutcome> outcomes();

    /** The items that were not stored, for the quarantine. */
    List<RefusedContent> failed();
}
