package org.fuelstats.endtoend;

import org.fuelstats.launcher.RunningSystem;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts the running system before Arquillian reads from its configuration where the server is. */
public final class ArquillianStart implements LoadableExtension {
    private static final int BEFORE_THE_CONFIGURATION = 100;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SystemStart.class);
    }

    /** Observes Arquillian's own start. */
    public static final class SystemStart {
        public void beforeConfiguration(@Observes(precedence = BEFORE_THE_CONFIGURATION) ManagerStarted event) {
            System.setProperty(
                    "fuelstats.end-to-end.management-port",
                    Integer.toString(RunningSystem.shared().management("/").getPort()));
        }
    }
}
