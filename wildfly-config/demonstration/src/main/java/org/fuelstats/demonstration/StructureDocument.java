package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of {@code POST /api/v1/installation_structure/}, in the form of the installation's release. */
final class StructureDocument {
    private StructureDocument() {}

    static ObjectNode of(Installation installation) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode structure = request.putObject("installation_structure");
        structure.put("master_node_uid", installation.uid());
        structure.put("allocated_nodes_num", installation.allocatedNodes());
        structure.put("unallocated_nodes_num", installation.unallocatedNodes());
        structure.put("clusters_num", installation.clusters().size());
        structure.set("user_information", contact(installation));
        structure.set("fuel_release", FuelReleaseDocument.of(installation));
        if (installation.release().since(Release.V8_0)) {
            structure.putArray("fuel_packages").add(FuelReleaseDocument.nailgunPackage(installation));
            MasterNodeDocument.write(installation, structure);
        }
        ArrayNode clusters = structure.putArray("clusters");
        for (Cluster cluster : installation.clusters()) {
            clusters.add(ClusterDocument.of(cluster));
        }
        return request;
    }

    private static ObjectNode contact(Installation installation) {
        ObjectNode information = JsonNodeFactory.instance.objectNode();
        information.put("contact_info_provided", installation.contact().isPresent());
        installation.contact().ifPresent(contact -> information
                .put("name", contact.name())
                .put("email", contact.email())
                .put("company", contact.company()));
        return information;
    }
}
