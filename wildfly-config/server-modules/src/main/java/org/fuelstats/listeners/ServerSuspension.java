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
    private volatile Phase phase = Phase.STARTING;

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

    /** Whether the server serves requests. True until it is known; false when this service has been stopped, since the server's filters go next. */
    boolean isRunning() {
        return switch (phase) {
            case STARTING -> true;
            case STARTED -> state.get().getState() == SuspensionStateProvider.State.RUNNING;
            case STOPPED -> false;
        };
    }

    @Override
    public void start(StartContext context) {
        phase = Phase.STARTED;
    }

    @Override
    public void stop(StopContext context) {
        phase = Phase.STOPPED;
    }

    private enum Phase {
        STARTING,
        STARTED,
        STOPPED
    }
}
