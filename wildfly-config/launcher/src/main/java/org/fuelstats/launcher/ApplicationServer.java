package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A WildFly with one deployment. */
final class ApplicationServer {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern BOOTED = Pattern.compile("\"server-state\",\\s*\"status\":\\s*\"UP\"");
    private static final Pattern BOOT_ERRORS = Pattern.compile("\"boot-errors\",\\s*\"status\":\\s*\"DOWN\"");

    /** What the server's own start script opens on a modular JDK. */
    private static final List<String> MODULE_OPTIONS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final ServerPlan plan;
    private final Children children;
    private Child child;

    ApplicationServer(ServerPlan plan, Children children) {
        this.plan = plan;
        this.children = children;
    }

    void start() throws StartFailure, IOException, InterruptedException {
        begin();
        awaitReady();
    }

    void begin() throws StartFailure, IOException {
        prepare();
        child = children.start(plan.name(), command(), plan.environment(), plan.base());
    }

    /** Returns when the application is deployed and says it is ready. */
    void awaitReady() throws StartFailure, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + plan.managementPort() + "/health/ready");
        Readiness.await(child, children, PATIENCE, () -> {
            if (Files.exists(plan.marker(".failed"))) {
                throw new StartFailure("The application can't be deployed: "
                        + DeploymentFailure.reason(Files.readString(plan.marker(".failed")))
                        + "\nThe server log has more: " + plan.log() + ".");
            }
            return Files.exists(plan.marker(".deployed")) && isReady(ready);
        });
    }

    /** A service that failed at boot, such as a listener, will not become ready later. Until the end of the boot the check reports errors, too. */
    private boolean isReady(URI address) throws IOException, InterruptedException, StartFailure {
        HttpResponse<String> answer = Readiness.ask(address);
        if (BOOTED.matcher(answer.body()).find()
                && BOOT_ERRORS.matcher(answer.body()).find()) {
            throw new StartFailure("A part of the server failed to start: "
                    + DeploymentFailure.firstBootError(plan.log()) + "\nThe server log has more: " + plan.log() + ".");
        }
        return answer.statusCode() == 200;
    }

    void stop() throws InterruptedException {
        if (child != null && child.isAlive()) {
            child.terminate(Duration.ofSeconds(60));
        }
    }

    /** Ends the process as a crash would. */
    void kill() throws InterruptedException {
        child.kill();
    }

    long pid() {
        return child.pid();
    }

    Path log() {
        return plan.log();
    }

    private void prepare() throws IOException, StartFailure {
        for (Path built : List.of(plan.home(), plan.deployment())) {
            if (!Files.exists(built)) {
                throw new StartFailure("There is no " + built + ". Build it first.");
            }
        }
        Path base = PrivateFiles.directory(plan.base());
        // Made afresh each time: the provisioned configuration counts, and nothing of an unclean end is picked up.
        for (String part : List.of("configuration", "deployments", "tmp")) {
            PrivateFiles.deleteTree(base.resolve(part));
        }
        PrivateFiles.copyTree(plan.home().resolve("standalone/configuration"), base.resolve("configuration"));
        plan.logFormat().applyTo(base.resolve("configuration"));
        Path deployments = PrivateFiles.directory(base.resolve("deployments"));
        Files.copy(plan.deployment(), deployments.resolve(plan.deployedAs()), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.options());
        command.addAll(MODULE_OPTIONS);
        command.addAll(List.of(
                // Parsers of the server compare words in the default locale: in a Turkish one they find none with an i.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + plan.log(),
                "-Dlogging.configuration="
                        + plan.base()
                                .resolve("configuration/logging.properties")
                                .toUri(),
                "-jar",
                plan.home().resolve("jboss-modules.jar").toString(),
                "-mp",
                plan.home().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + plan.home(),
                "-Djboss.server.base.dir=" + plan.base()));
        return command;
    }
}
