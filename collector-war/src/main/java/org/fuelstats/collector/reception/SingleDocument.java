package org.fuelstats.collector.reception;

import java.util.Set;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.Shape;
import org.fuelstats.schemas.json.StrictJson;

/** A request that is a single record: parses it and validates it against its schema. */
public final class SingleDocument {
    private final Set<String> captured;
    private final Contract contract;
    private final Shape shape;

    /**
     * A kind of request.
     *
     * @param captured names of its members whose text is wanted
     */
    public SingleDocument(Message request, Set<String> captured) {
        this.captured = captured;
        this.contract = Schemas.of(request);
        this.shape = Schemas.shapeOf(request);
    }

    /**
     * Reads a request.
     *
     * @throws CollectorRefusal when it is malformed or breaks its schema
     */
    public JsonRecord read(byte[] bytes, int length, ReadLimits limits) {
        try {
            JsonRecord record = StrictJson.readSingle(bytes, length, limits, captured, shape);
            contract.violationIn(record.value()).ifPresent(violation -> {
                throw Batch.broken(violation);
            });
            return record;
        } catch (MalformedJson e) {
            throw CollectorRefusal.invalid(e.getMessage());
        }
    }
}
