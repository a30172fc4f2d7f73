package org.fuelstats.analytics.metricstore;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.spec.ServletContextImpl;
import jakarta.servlet.ServletContext;
import org.fuelstats.settings.SettingsReader;
import org.fuelstats.timeseries.listeners.ListenerSettings;

/** Passes requests for the metric store on to its application, where {@link ListenerSettings} say so. */
public class FormerAddress implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        boolean on = SettingsReader.read(ListenerSettings.class).analyticsServesMetricStore();
        if (on && context instanceof ServletContextImpl own) {
            FormerAddressMessages.LOG.on();
            deployment.addInitialHandlerChainWrapper(
                    next -> new MetricStoreHandler(next, own.getDeployment().getServletContainer()));
        }
    }
}
