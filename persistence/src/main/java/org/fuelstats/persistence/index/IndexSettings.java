package org.fuelstats.persistence.index;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the indexes are named in Elasticsearch.
 *
 * @param prefix what the names of all indexes begin with; nothing unless configured
 */
@Dependent
record IndexSettings(
        @ConfigProperty(name = "FUELSTATS_ELASTICSEARCH_INDEX_PREFIX")
        Optional<IndexPrefix> prefix) {
    @Inject
    IndexSettings {}
}
