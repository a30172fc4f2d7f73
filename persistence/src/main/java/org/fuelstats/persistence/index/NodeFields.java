package org.fuelstats.persistence.index;

import java.util.List;
import java.util.TreeSet;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.ObjectStructure;

/** The nodes of an environment, each a nested document: what they do and what they are made of. */
final class NodeFields {
    private final IndexObjectFieldReference nodes;
    private final IndexFieldReference<Long> id;
    private final IndexFieldReference<String> status;
    private final IndexFieldReference<String> roles;
    private final IndexFieldReference<String> combinedRoles;
    private final IndexFieldReference<String> os;
    private final IndexFieldReference<String> manufacturer;
    private final IndexFieldReference<String> platformName;
    private final IndexFieldReference<String> product;
    private final IndexFieldReference<Boolean> online;
    private final IndexFieldReference<Long> cpus;
    private final IndexFieldReference<Long> memory;
    private final IndexFieldReference<Long> disks;
    private final IndexFieldReference<Long> interfaces;

    NodeFields(DocumentFields fields, IndexSchemaObjectField cluster) {
        IndexSchemaObjectField node =
                cluster.objectField("nodes", ObjectStructure.NESTED).multiValued();
        nodes = node.toReference();
        id = fields.number(node, "id");
        status = fields.text(node, "status");
        roles = fields.texts(node, "roles");
        combinedRoles = fields.text(node, "combined_roles");
        os = fields.text(node, "os");
        manufacturer = fields.text(node, "manufacturer");
        platformName = fields.text(node, "platform_name");
        product = fields.text(node, "product");
        online = fields.flag(node, "online");
        cpus = fields.number(node, "cpus");
        memory = fields.number(node, "memory");
        disks = fields.number(node, "disks_num");
        interfaces = fields.number(node, "interfaces_num");
    }

    void write(DocumentElement cluster, List<Payload> sentNodes, NestedBudget budget) {
        for (Payload node : sentNodes) {
            if (!budget.take()) return;
            DocumentElement element = cluster.addObject(nodes);
            element.addValue(id, node.number("id"));
            element.addValue(status, node.text("status"));
            List<String> sentRoles = node.texts("roles");
            sentRoles.forEach(role -> element.addValue(roles, role));
            if (!sentRoles.isEmpty()) {
                element.addValue(combinedRoles, Payload.cut(String.join("+", new TreeSet<>(sentRoles))));
            }
            element.addValue(os, node.lowerCaseText("os"));
            element.addValue(manufacturer, node.text("manufacturer"));
            element.addValue(platformName, node.text("platform_name"));
            element.addValue(online, node.flag("online"));
            writeHardware(element, node.at("meta"));
        }
    }

    private void writeHardware(DocumentElement element, Payload meta) {
        element.addValue(product, meta.text("system", "product"));
        element.addValue(cpus, meta.number("cpu", "total"));
        element.addValue(memory, meta.number("memory", "total"));
        List<Payload> sentDisks = meta.items("disks");
        if (!sentDisks.isEmpty()) element.addValue(disks, (long) sentDisks.size());
        List<Payload> sentInterfaces = meta.items("interfaces");
        if (!sentInterfaces.isEmpty()) element.addValue(interfaces, (long) sentInterfaces.size());
    }
}
