package org.fuelstats.analytics.metricstore;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.spec.ServletContextImpl;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.ConfigProvider;

/** Passes requests for the metric store on to its application if the setting {@value #SWITCH} is on. */
public class FormerAddress implements ServletExtension {
    /** Read by the metric store too, which then has to consider who can reach the analytics listener. */
    static final String SWITCH = "fuelstats.analytics.serves-metric-store";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        boolean on = ConfigProvider.getConfig()
                .getOptionalValue(SWITCH, Boolean.class)
                .orElse(false);
        if (on && context instanceof ServletContextImpl own) {
            FormerAddressMessages.LOG.on();
            deployment.addInitialHandlerChainWrapper(
                    next -> new MetricStoreHandler(next, own.getDeployment().getServletContainer()));
        }
    }
}
