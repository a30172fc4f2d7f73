package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.demonstration.nailgun.Pace;

/** A master node with a simulated Nailgun, as the run script starts it beside a system, but in a hurry. */
public final class RunningMasterNode implements AutoCloseable {
    private static final Pace FAST = new Pace(Duration.ofMillis(100), Duration.ofMillis(50));

    private final MasterNodeSystem node;
    private final MasterNodeAddresses addresses;

    private RunningMasterNode(MasterNodeSystem node, MasterNodeAddresses addresses) {
        this.node = node;
        this.addresses = addresses;
    }

    /** Starts it on a database of its own and lets it send to the system. */
    public static RunningMasterNode beside(RunningSystem system, Path directory)
            throws IOException, SQLException, InterruptedException {
        DatabaseAccess database = system.createDatabase("simulated_nailgun");
        Map<String, String> environment = new HashMap<>();
        FreePorts.chooseForMasterNode()
                .bySetting()
                .forEach((setting, port) -> environment.put(setting, Integer.toString(port)));
        try {
            Settings settings = Settings.read(
                    Path.of(System.getProperty("fuelstats.home")),
                    List.of("--nailgun", "--data", directory.toString()),
                    environment);
            MasterNodeSystem node = new MasterNodeSystem(
                    settings,
                    settings.masterNode().orElseThrow(),
                    new DataDirectory(system.data()),
                    database,
                    FAST,
                    new Children(new ChildRecords(directory.resolve("children"))));
            try {
                return new RunningMasterNode(node, node.start(system.collector("/"), "a token"));
            } catch (StartFailure e) {
                node.close();
                throw new IllegalStateException(e);
            }
        } catch (InvalidInvocation e) {
            throw new IllegalStateException(e);
        }
    }

    public URI gateway() {
        return addresses.gateway();
    }

    public DatabaseAccess database() {
        return addresses.database();
    }

    @Override
    public void close() throws InterruptedException {
        node.close();
    }
}
