package org.fuelstats.listeners;

import java.util.function.Supplier;
import org.jboss.as.server.suspend.SuspensionStateProvider;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.ServiceTarget;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Whether the server is suspended, as while it stops. The server tells its own services alone, so this is one of them. */
final class ServerSuspension implements Service {
    private static final ServiceName STATE = ServiceName.parse("org.wildfly.server.suspend-controller");

    private final Supplier<SuspensionStateProvider> state;
    private volatile boolean started;

    private ServerSuspension(Supplier<SuspensionStateProvider> state) {
        this.state = state;
    }

    static ServerSuspension install(ServiceTarget server) {
        ServiceBuilder<?> service = server.addService(ServiceName.of("fuelstats", "listeners"));
        ServerSuspension suspension = new ServerSuspension(service.requires(STATE));
        service.setInstance(suspension);
        service.install();
        return suspension;
    }

    /** Whether the server serves requests; true until it is known. */
    boolean isRunning() {
        return !started || state.get().getState() == SuspensionStateProvider.State.RUNNING;
    }

    @Override
    public void start(StartContext context) {
        started = true;
    }

    @Override
    public void stop(StopContext context) {
        started = false;
    }
}
