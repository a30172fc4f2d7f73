package org.fuelstats.nailgun.gateway;

import static org.fuelstats.nailgun.gateway.GatewayLog.LOG;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.server.handlers.proxy.SimpleProxyClientProvider;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.time.Clock;
import org.fuelstats.nailgun.access.NailgunSettings;
import org.fuelstats.nailgun.page.Pages;
import org.fuelstats.nailgun.time.MasterNodeClock;
import org.fuelstats.settings.SettingsReader;

/** Puts the gateway in front of the deployment's own resources. */
public final class GatewayExtension implements ServletExtension {
    /** Between the gateway's threads and the recorder, which is a bean and starts by itself. */
    static final RecordingQueue QUEUE =
            new RecordingQueue(SettingsReader.read(GatewaySettings.class).queue());

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        GatewaySettings settings = SettingsReader.read(GatewaySettings.class);
        URI nailgun = SettingsReader.read(NailgunSettings.class).address();
        LOG.passesOn(nailgun.toString());
        deployment.addOuterHandlerChainWrapper(
                own -> new Pages(context, gateway(own, nailgun, settings.records(), MasterNodeClock.utc())));
    }

    /** The gateway with Nailgun behind it. */
    private static HttpHandler gateway(HttpHandler own, URI nailgun, boolean records, Clock clock) {
        HttpHandler addresses = new OwnAddresses(own, nailgun(nailgun));
        return records ? new RecordingHandler(addresses, QUEUE, new ActionNames(), clock) : addresses;
    }

    /** Streams in both directions without a thread. Each connection of a client has one to Nailgun, so that upgrades go through. */
    static HttpHandler nailgun(URI address) {
        return ProxyHandler.builder()
                .setProxyClient(new SimpleProxyClientProvider(address))
                .setNext(ResponseCodeHandler.HANDLE_404)
                .setMaxRequestTime(-1)
                .setRewriteHostHeader(false)
                .setReuseXForwarded(true)
                .build();
    }
}
