package org.fuelstats.persistence.index;

import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.ObjectStructure;

/** The nodes of an environment as counts, each a nested document: the number of nodes that have a value of a fact. */
final class NodeFields {
    /** The most counts of one installation that are indexed: they are in memory with those of all documents of a step. */
    static final int MOST_ENTRIES = 2_000;

    private final IndexObjectFieldReference nodes;
    private final IndexFieldReference<String> fact;
    private final IndexFieldReference<String> value;
    private final IndexFieldReference<Long> count;

    NodeFields(DocumentFields fields, IndexSchemaElement cluster) {
        IndexSchemaObjectField part =
                cluster.objectField("nodes", ObjectStructure.NESTED).multiValued();
        nodes = part.toReference();
        fact = fields.text(part, "fact");
        value = fields.text(part, "value");
        count = fields.number(part, "count");
    }

    /**
     * Writes the counts of these nodes.
     *
     * @param room how many counts may be written at most
     * @return how many were
     */
    int write(DocumentElement cluster, List<Payload> sent, int room) {
        List<NodeTally.Entry> entries = NodeTally.of(sent);
        List<NodeTally.Entry> kept = entries.subList(0, Math.min(room, entries.size()));
        for (NodeTally.Entry entry : kept) {
            DocumentElement element = cluster.addObject(nodes);
            element.addValue(fact, entry.fact().word());
            element.addValue(value, entry.value());
            element.addValue(count, entry.count());
        }
        return kept.size();
    }
}
