package org.fuelstats.nailgun.structure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.fuelstats.nailgun.inventory.Inventory;
import org.fuelstats.nailgun.inventory.InventoryMasterNode;
import org.fuelstats.nailgun.inventory.InventoryUnreadable;

/** Describes this installation as it is now. */
@ApplicationScoped
public class InstallationDescriptions {
    private final StructureSettings settings;

    @Resource(lookup = "java:jboss/datasources/NailgunDS")
    DataSource database;

    /** For the container's proxies. */
    InstallationDescriptions() {
        this(null);
    }

    @Inject
    InstallationDescriptions(StructureSettings settings) {
        this.settings = settings;
    }

    /**
     * What is sent to the collector's {@code /api/v1/installation_structure/}. Each statement is a transaction of its own, so that nothing that
     * Nailgun does to its tables waits; an environment that comes or goes meanwhile may be missing.
     *
     * @return empty before the master node has its identifier
     * @throws InvalidDescription if the collector would not take it
     * @throws InventoryUnreadable if the database can't be read
     */
    public Optional<InstallationDescription> now() {
        try (Connection connection = database.getConnection()) {
            Inventory inventory = new Inventory(connection);
            Optional<InventoryMasterNode> node = inventory.masterNode();
            if (node.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new DescriptionWriter(inventory)
                    .described(node.get().uid(), node.get().settings(), MasterNodeFiles.read(settings)));
        } catch (SQLException e) {
            throw new InventoryUnreadable(e);
        }
    }
}
