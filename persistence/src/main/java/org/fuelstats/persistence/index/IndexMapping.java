package org.fuelstats.persistence.index;

import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.healthchecks.HealthCheckRun;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.fuelstats.persistence.trends.FinishedDeployment;
import org.fuelstats.persistence.workloads.OswlStat;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** The mapping of entities to indexes and documents. It is defined here and not by annotations, so that the entities do not depend on the index. */
public final class IndexMapping implements HibernateOrmSearchMappingConfigurer {
    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        map(context, InstallationStructure.class, "installations", new InstallationBinder());
        map(context, ActionLog.class, "action_logs", new ActionLogBinder());
        map(context, OswlStat.class, "workloads", new WorkloadBinder());
        map(context, FinishedDeployment.class, "deployments", new DeploymentBinder());
        map(context, HealthCheckRun.class, "health_checks", new HealthCheckBinder());
    }

    private static void map(
            HibernateOrmMappingConfigurationContext context, Class<?> entity, String index, TypeBinder binder) {
        var type = context.programmaticMapping().type(entity);
        type.indexed().index(IndexNames.prefixed(index));
        type.binder(binder);
    }
}
