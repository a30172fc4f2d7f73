package org.fuelstats.persistence.index;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The text of a row that was not loaded with it because of its size: read when the row's document is built, and released before the next one
 * is read. At most one is in memory, whichever threads build documents.
 */
enum LargeText {
    /** A task's output may have megabytes, and little of it is in the document. */
    ACTION_LOG("""
            select cast(json_build_object(
              'action_group', body -> 'action_group', 'cluster_id', body -> 'cluster_id',
              'start_timestamp', body -> 'start_timestamp', 'end_timestamp', body -> 'end_timestamp',
              'additional_info', json_build_object(
                'operation', body -> 'additional_info' -> 'operation',
                'ended_with_status', body -> 'additional_info' -> 'ended_with_status',
                'response_data', json_build_object('status', body -> 'additional_info' -> 'response_data' -> 'status'),
                'request_data', json_build_object('user_agent', body -> 'additional_info' -> 'request_data' -> 'user_agent'),
                'output', json_build_object('args', json_build_object(
                  'provisioning_info', json_build_object('nodes', (
                    select json_agg(json_build_object('ks_meta', json_build_object('pm_data', json_build_object(
                      'ks_spaces', node -> 'ks_meta' -> 'pm_data' -> 'ks_spaces'))))
                    from json_array_elements(case when json_typeof(args -> 'provisioning_info' -> 'nodes') = 'array'
                      then args -> 'provisioning_info' -> 'nodes' else '[]' end) node)),
                  'deployment_info', (
                    select json_agg(json_build_object(
                      'quantum_settings', json_build_object('L2', json_build_object(
                        'segmentation_type', node -> 'quantum_settings' -> 'L2' -> 'segmentation_type')),
                      'network_scheme', json_build_object(
                        'provider', node -> 'network_scheme' -> 'provider',
                        'version', node -> 'network_scheme' -> 'version')))
                    from json_array_elements(case when json_typeof(args -> 'deployment_info') = 'array'
                      then args -> 'deployment_info' else '[]' end) node)))
              )) as text)
            from action_logs cross join lateral (
              select body -> 'additional_info' -> 'output' -> 'args' args offset 0) output
            where id = :id"""),
    STRUCTURE("select cast(structure as text) from installation_structures where id = :id"),
    WORKLOAD("select cast(resource_data as text) from oswl_stats where id = :id"),
    HEALTH_CHECK_RUN("select cast(tests as text) from health_check_runs where id = :id");

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final String query;

    LargeText(String query) {
        this.query = query;
    }

    /** Writes what the row holds: the text that came with it or, when none did, the one that is in the database. */
    void read(String text, Long id, TypeBridgeWriteContext context, Consumer<Payload> writing) {
        if (text != null) {
            writing.accept(Payload.of(text));
            return;
        }
        ONE_AT_A_TIME.lock();
        try {
            writing.accept(Payload.of(text(id, context)));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private String text(Long id, TypeBridgeWriteContext context) {
        return context.extension(HibernateOrmExtension.get())
                .session()
                .createNativeQuery(query, String.class)
                .setParameter("id", id)
                .setHibernateFlushMode(FlushMode.MANUAL)
                .getSingleResultOrNull();
    }
}
