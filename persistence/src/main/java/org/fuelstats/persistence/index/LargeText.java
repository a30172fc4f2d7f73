package org.fuelstats.persistence.index;

import org.hibernate.FlushMode;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The text of a row that was not loaded with it because of its size: read when the row's document is built, and released before the next one. */
enum LargeText {
    ACTION_LOG("select cast(body as text) from action_logs where id = :id"),
    STRUCTURE("select cast(structure as text) from installation_structures where id = :id"),
    WORKLOAD("select cast(resource_data as text) from oswl_stats where id = :id"),
    HEALTH_CHECK_RUN("select cast(tests as text) from health_check_runs where id = :id");

    private final String query;

    LargeText(String query) {
        this.query = query;
    }

    /** What the row holds: the text that came with it or, when none did, the one that is in the database. */
    Payload read(String text, Long id, TypeBridgeWriteContext context) {
        if (text != null) return Payload.of(text);
        return Payload.of(context.extension(HibernateOrmExtension.get())
                .session()
                .createNativeQuery(query, String.class)
                .setParameter("id", id)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .getSingleResultOrNull());
    }
}
