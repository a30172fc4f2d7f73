package org.fuelstats.timeseries.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;

/** What resources are called, for those who may read their metrics. */
@ApplicationScoped
public class ResourceDescriptions {
    private static final String SELECT =
            "select id, original_id, type, attributes from resource where id = any(?::uuid[])";

    private final Database database;

    /** For the container's proxy. */
    protected ResourceDescriptions() {
        this(null);
    }

    @Inject
    public ResourceDescriptions(Database database) {
        this.database = database;
    }

    /**
     * A resource.
     *
     * @param originalId the id as written by its creator
     * @param attributes those of its type that have a value
     */
    public record Described(String originalId, String type, Map<String, Object> attributes) {
        public Described {
            attributes = Map.copyOf(attributes);
        }
    }

    /** Those of the resources that there are. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Described> of(Collection<UUID> ids) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, Described> described = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Map<String, Object> attributes = new HashMap<>(ResourceRows.attributes(row.getString(4)));
                        attributes.values().removeIf(value -> value == null);
                        described.put(
                                row.getObject(1, UUID.class),
                                new Described(row.getString(2), row.getString(3), attributes));
                    }
                }
                return described;
            }
        });
    }
}
