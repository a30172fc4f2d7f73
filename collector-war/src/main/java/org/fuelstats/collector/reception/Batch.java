package org.fuelstats.collector.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.Violation;
import org.fuelstats.schemas.json.JsonRecord;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.Shape;
import org.fuelstats.schemas.json.StrictJson;
import org.json.JSONObject;

/** A request that carries records in one array: parses it and validates each record against the schema. */
public final class Batch {
    private final String array;
    private final Set<String> captured;
    private final Contract whole;
    private final Contract single;
    private final Shape shape;

    /**
     * A kind of request.
     *
     * @param array the member that holds the records
     * @param captured names of a record's members whose text is wanted
     */
    public Batch(Message request, String array, Set<String> captured) {
        this.array = array;
        this.captured = captured;
        this.whole = Schemas.of(request);
        this.single = Schemas.recordOf(request, array);
        this.shape = Schemas.shapeOfRecord(request, array);
    }

    /**
     * Reads a request.
     *
     * @param partial whether a record that breaks the schema or exceeds a limit is handed over with its violation
     * @throws CollectorRefusal when the request is malformed or breaks its schema, or if one record does and {@code partial} is
     *     not given
     */
    public void read(
            byte[] bytes,
            int length,
            ReadLimits limits,
            boolean partial,
            BiConsumer<JsonRecord, Optional<Violation>> records) {
        try {
            Object document = StrictJson.readBatch(bytes, length, limits, array, captured, shape, record -> {
                if (record.beyondLimit() != null) {
                    if (!partial) {
                        throw CollectorRefusal.invalid(record.beyondLimit());
                    }
                    records.accept(record, Optional.of(beyond(record)));
                    return;
                }
                Optional<Violation> violation = single.violationIn(record.value(), "#/" + array + "/" + record.index());
                if (violation.isPresent() && !partial) {
                    throw broken(violation.get());
                }
                records.accept(record, violation);
            });
            whole.violationIn(document).ifPresent(violation -> {
                throw broken(violation);
            });
        } catch (MalformedJson e) {
            throw CollectorRefusal.invalid(e.getMessage());
        }
    }

    private Violation beyond(JsonRecord record) {
        return new Violation("#/" + array + "/" + record.index(), record.beyondLimit());
    }

    /** The request that carries this one record. */
    public byte[] around(byte[] record) {
        ByteArrayOutputStream request = new ByteArrayOutputStream(record.length + 64);
        request.writeBytes(("{\"" + array + "\":[").getBytes(UTF_8));
        request.writeBytes(record);
        request.writeBytes("]}".getBytes(UTF_8));
        return request.toByteArray();
    }

    /** A member of a record that may be anything: its text or number, or null. */
    public static Object member(JsonRecord record, String name) {
        Object value = record.value() instanceof JSONObject ? ((JSONObject) record.value()).opt(name) : null;
        return value instanceof String || value instanceof Number ? value : null;
    }

    public static String beyond32Bits(String name) {
        return name + " is not a 32-bit integer (-2147483648 to 2147483647)";
    }

    public static String tooLong(String name, TextLimit limit) {
        return name + " is longer than " + limit.bytes() + " bytes: shorten it";
    }

    static CollectorRefusal broken(Violation violation) {
        return CollectorRefusal.invalid("The request violates its schema. " + violation);
    }
}
