package org.fuelstats.listeners;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceContainer;
import org.wildfly.extension.undertow.HttpsListenerService;
import org.wildfly.extension.undertow.Server;
import org.wildfly.extension.undertow.UndertowListener;
import org.wildfly.extension.undertow.UndertowService;
import org.xnio.StreamConnection;
import org.xnio.channels.AcceptingChannel;

/** The server's TLS listeners. */
public final class Listeners {
    private static final int SWEEP_SECONDS = 10;
    private static final Map<HttpsListenerService, ListenerState> KNOWN = new WeakHashMap<>();

    private static ServerSuspension suspension;

    private Listeners() {}

    /**
     * Sets the limits of all listeners. What was accepted before isn't counted.
     *
     * @return the listeners
     * @throws IllegalStateException if this server's listeners are made differently
     */
    public static synchronized List<ListenerState> limit(ConnectionLimits limits) {
        ServiceContainer services = CurrentServiceContainer.getServiceContainer();
        UndertowService undertow = (UndertowService)
                services.getRequiredService(UndertowService.UNDERTOW).getValue();
        if (suspension == null) {
            suspension = ServerSuspension.install(services);
        }
        List<ListenerState> states = new ArrayList<>();
        for (Server part : undertow.getServers()) {
            for (UndertowListener listener : part.getListeners()) {
                if (listener instanceof HttpsListenerService https) {
                    states.add(KNOWN.computeIfAbsent(https, same -> limited(same, limits, suspension)));
                }
            }
        }
        return states;
    }

    private static ListenerState limited(
            HttpsListenerService listener, ConnectionLimits limits, ServerSuspension suspension) {
        ListenerConnections connections = new ListenerConnections(limits, listener.getOpenListener());
        listener.getOpenListener()
                .setRootHandler(connections.first(
                        listener.getOpenListener().getRootHandler(),
                        suspension::isRunning,
                        BareErrorForm.of(listener.getName())));
        accepting(listener).getAcceptSetter().set(connections);
        listener.getWorker()
                .get()
                .getIoThread()
                .executeAtInterval(connections::forgetClosed, SWEEP_SECONDS, TimeUnit.SECONDS);
        return new ListenerState(listener.getName(), listener.getWorker().get(), connections);
    }

    /** The server has no public way to the channel on which a listener accepts. */
    @SuppressWarnings("unchecked")
    private static AcceptingChannel<StreamConnection> accepting(HttpsListenerService listener) {
        try {
            Field field = HttpsListenerService.class.getDeclaredField("sslServer");
            field.setAccessible(true);
            return (AcceptingChannel<StreamConnection>) field.get(listener);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The limits on connections don't fit this version of the server: the listener " + listener.getName()
                            + " has no channel named sslServer.",
                    e);
        }
    }
}
