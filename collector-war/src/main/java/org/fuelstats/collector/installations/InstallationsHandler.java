package org.fuelstats.collector.installations;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fuelstats.collector.installations.StructureStore.NewStructure;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.collector.limits.CollectorSettings;
import org.fuelstats.collector.limits.TextLimit;
import org.fuelstats.collector.reception.Batch;
import org.fuelstats.collector.reception.RecordOutcome;
import org.fuelstats.collector.reception.SingleDocument;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.json.JsonRecord;
import org.json.JSONObject;

/** Stores installation structures: the last one sent by an installation counts. */
@ApplicationScoped
class InstallationsHandler implements StatisticsHandler {
    private static final String MEMBER = "installation_structure";
    private static final SingleDocument DOCUMENT =
            new SingleDocument(Message.INSTALLATION_STRUCTURE_REQUEST, Set.of(MEMBER));

    @Inject
    CollectorSettings limits;

    @Inject
    StructureWriter writer;

    @Inject
    Clock clock;

    @Inject
    FilteringSettings filtering;

    @Override
    public String endpoint() {
        return MEMBER;
    }

    @Override
    public Message answer() {
        return Message.INSTALLATION_STRUCTURE_ANSWER;
    }

    @Override
    public byte[] asRequest(byte[] item) {
        throw new IllegalStateException("a structure is never an item of a request");
    }

    @Override
    public HandlerResult accept(byte[] bytes, int length, boolean partial) {
        JsonRecord document = DOCUMENT.read(bytes, length, limits.json());
        JSONObject structure = ((JSONObject) document.value()).getJSONObject(MEMBER);
        String uid = structure.getString("master_node_uid");
        JSONObject product = structure.optJSONObject("fuel_release");
        String release = product == null ? null : product.optString("release", null);
        checkLength("master_node_uid", uid, TextLimit.UID);
        checkLength("fuel_release/release", release, TextLimit.NAME);
        Instant now = clock.instant();
        boolean filtered = filtering.rules().filters(structure, now);
        boolean added =
                writer.keep(new NewStructure(uid, document.members().get(MEMBER).compact(), release, filtered), now);
        return new Taken(added);
    }

    private static void checkLength(String name, String value, TextLimit limit) {
        if (!limit.admits(value)) {
            throw CollectorRefusal.invalid("#/" + MEMBER + "/" + Batch.tooLong(name, limit) + ".");
        }
    }

    /** The outcome for a structure: it is new, or has replaced another. */
    private record Taken(boolean added) implements HandlerResult {
        @Override
        public int status() {
            return added ? 201 : 200;
        }

        @Override
        public void write(JsonGenerator answer) {
            // the status says it all
        }

        @Override
        public List<RecordOutcome> outcomes() {
            return List.of(added ? RecordOutcome.ADDED : RecordOutcome.UPDATED);
        }

        @Override
        public List<RefusedContent> failed() {
            return List.of();
        }
    }
}
