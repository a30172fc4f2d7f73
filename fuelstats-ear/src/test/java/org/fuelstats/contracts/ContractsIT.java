package org.fuelstats.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The running system keeps the contracts that are written in {@code contracts/*.yaml}. */
@EndToEnd
class ContractsIT {
    private static final List<String> VIEWERS = List.of("anna", "bert");

    private final Telling.Listener listener;

    ContractsIT(RunningSystem system) throws Exception {
        this.listener = new OverHttp(system.metrics("/"), system.client(), users(system));
    }

    @TestFactory
    Stream<DynamicContainer> everyStoryIsTrue() throws IOException, URISyntaxException {
        String only = System.getProperty("contracts.only", "");
        try (Stream<Path> files =
                Files.list(Path.of(ContractsIT.class.getResource("/contracts").toURI()))) {
            List<Path> stories = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.getFileName().toString().contains(only))
                    .sorted()
                    .toList();
            return stories.stream().map(Story::read).map(this::told);
        }
    }

    private DynamicContainer told(Story story) {
        Telling telling = new Telling(listener, Instant.now());
        return DynamicContainer.dynamicContainer(
                story.file() + ": " + story.about(),
                story.steps().stream().map(step -> DynamicTest.dynamicTest(step.name(), () -> telling.tell(step))));
    }

    private static Users users(RunningSystem system) throws IOException, InterruptedException {
        Map<String, String> authorizations = new HashMap<>();
        authorizations.put(Users.OPERATOR, system.operatorAuthorization());
        List<String> commands = new ArrayList<>();
        for (String user : VIEWERS) {
            String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
            commands.add(realm + "add-identity(identity=" + user + ")");
            commands.add(realm + "set-password(identity=" + user + ",clear={password=" + user + "-secret})");
            commands.add(realm + "add-identity-attribute(identity=" + user + ",name=Roles,value=[viewer])");
            authorizations.put(user, Users.basic(user, user + "-secret"));
        }
        new ServerCli(system).run(commands.toArray(String[]::new));
        return new Users(authorizations);
    }
}
