package org.fuelstats.nailgun.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The master node's settings and identifier in Nailgun's database. Each method is a transaction of its own. */
@Singleton
public class MasterNode {
    private final EntityManager entities;
    private final ConsentSettings overruling;

    @Inject
    MasterNode(EntityManager entities, ConsentSettings overruling) {
        this.entities = entities;
        this.overruling = overruling;
    }

    /** Gives an installation that has none its identifier and the first settings: the switch on, and no choice saved. */
    @Transactional
    public void complete() {
        if (row(LockModeType.NONE).isEmpty()) {
            entities.persist(new MasterNodeSettings(UUID.randomUUID().toString(), firstSettings()));
        }
    }

    /** The installation's identifier and settings; empty before the first start is complete. */
    @Transactional
    public Optional<Described> described() {
        return row(LockModeType.NONE).map(MasterNode::described);
    }

    /** What may be sent now. */
    @Transactional
    public Consent consent() {
        return overruling.forbidsSending() ? choice().withdrawn() : choice();
    }

    /** What the administrator chose, also if it is overruled. */
    @Transactional
    public Consent choice() {
        return Consent.of(described().map(Described::settings).orElse(null));
    }

    /** Whether the environment forbids what the administrator may have allowed. */
    public boolean isOverruled() {
        return overruling.forbidsSending();
    }

    /** Changes the settings; the row is locked meanwhile. Empty if there are none. */
    @Transactional
    public Optional<Described> change(UnaryOperator<ObjectNode> change) {
        Optional<MasterNodeSettings> found = row(LockModeType.PESSIMISTIC_WRITE);
        found.ifPresent(row -> row.change(change.apply(parsed(row.settings())).toString()));
        return found.map(MasterNode::described);
    }

    /** What is known of the master node. */
    public record Described(String masterNodeUid, ObjectNode settings) {}

    private Optional<MasterNodeSettings> row(LockModeType lock) {
        List<MasterNodeSettings> rows = entities.createQuery(
                        "select s from MasterNodeSettings s order by s.id", MasterNodeSettings.class)
                .setMaxResults(1)
                .setLockMode(lock)
                .getResultList();
        return rows.stream().findFirst();
    }

    private static Described described(MasterNodeSettings row) {
        return new Described(row.masterNodeUid(), parsed(row.settings()));
    }

    /** What can't be understood counts as empty: it allows nothing. */
    private static ObjectNode parsed(String settings) {
        try {
            JsonNode tree = settings == null ? null : SettingsJson.MAPPER.readTree(settings);
            return tree instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static String firstSettings() {
        try (InputStream file = MasterNode.class.getResourceAsStream("first-settings.json")) {
            return SettingsJson.MAPPER.readTree(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
