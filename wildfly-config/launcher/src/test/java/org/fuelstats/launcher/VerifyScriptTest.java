package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verify script on a machine that has nothing but what a test puts on its PATH. */
class VerifyScriptTest {
    private static final Path SCRIPT = Path.of("../verify").toAbsolutePath().normalize();
    private static final String ALL_PACKAGES =
            "chromium chromium-driver postgresql python3-gnocchiclient python3-keystone";

    @TempDir
    Path machine;

    private Path programs;
    private Path calls;

    @BeforeEach
    void aMachineWithAJdkAndMavenOnly() throws IOException {
        programs = Files.createDirectory(machine.resolve("bin"));
        calls = Files.createFile(machine.resolve("calls"));
        for (String basic : List.of("cat", "cp", "dirname", "env", "sed", "true")) {
            program(basic, "exec " + installed(basic) + " \"$@\"");
        }
        maven("3.9.9");
        program("id", "echo 1000");
    }

    @Test
    void withAllToolsPresentItOnlyCallsMavenAndPassesItsArgumentsOn() throws Exception {
        for (String tool : List.of("chromium", "chromedriver", "gnocchi", "keystone-manage")) {
            program(tool, "true");
        }
        program("apt-get", record("apt-get"));
        postgresql();

        Result result = verify("-pl", "schemas", "-Dnote=two words");

        assertEquals(0, result.status(), result::output);
        assertEquals(List.of("mvn -B verify -pl schemas -Dnote=two words"), Files.readAllLines(calls));
    }

    @Test
    void rootInstallsWhatIsMissingAndThenCallsMaven() throws Exception {
        program("id", "echo 0");
        program("chromium", "true");
        program("chromedriver", "true");
        installer();

        Result result = verify();

        assertEquals(0, result.status(), result::output);
        assertEquals(
                List.of(
                        "apt-get update -qq",
                        "apt-get install -y -qq --no-install-recommends postgresql python3-gnocchiclient python3-keystone",
                        "mvn -B verify"),
                Files.readAllLines(calls));
    }

    @Test
    void sudoThatNeedsNoPasswordInstallsToo() throws Exception {
        program("sudo", "shift; exec \"$@\"");
        installer();

        Result result = verify();

        assertEquals(0, result.status(), result::output);
        assertTrue(
                Files.readAllLines(calls).contains("apt-get install -y -qq --no-install-recommends " + ALL_PACKAGES),
                result::output);
    }

    @Test
    void whoMayNotInstallGetsOneLineToCopyAndNothingRuns() throws Exception {
        program("sudo", "exit 1");
        installer();

        Result result = verify();

        assertEquals(1, result.status(), result::output);
        assertEquals(
                1,
                result.output()
                        .lines()
                        .filter(("sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends "
                                + ALL_PACKAGES + "'")::equals)
                        .count(),
                result::output);
        assertEquals(List.of(), Files.readAllLines(calls));
    }

    @Test
    void whereThereIsNoAptItNamesWhatIsNeeded() throws Exception {
        program("gnocchi", "true");

        Result result = verify();

        assertEquals(1, result.status(), result::output);
        for (String tool : List.of("Chromium", "chromedriver", "PostgreSQL", "Keystone")) {
            assertTrue(result.output().contains(tool), result::output);
        }
        assertFalse(result.output().contains("Gnocchi"), result::output);
        assertEquals(1, result.output().lines().count(), result::output);
    }

    @Test
    void aFailedInstallationIsReportedAndNothingRuns() throws Exception {
        program("id", "echo 0");
        program("apt-get", "[ \"$1\" = update ]");

        Result result = verify();

        assertEquals(1, result.status(), result::output);
        assertTrue(result.output().contains("apt-get could not install " + ALL_PACKAGES), result::output);
        assertEquals(List.of(), Files.readAllLines(calls));
    }

    @Test
    void missingOrOldMavenIsSaidInOneSentence() throws Exception {
        maven("3.6.3");
        Result old = verify();
        Files.delete(programs.resolve("mvn"));
        Result none = verify();

        assertEquals(
                "mvn is version 3.6. Fuel-stats needs Maven 3.8 or newer.",
                old.output().strip());
        assertEquals(
                "There is no mvn on this machine's PATH. Install Maven 3.8 or newer.",
                none.output().strip());
        assertNotEquals(0, old.status());
        assertNotEquals(0, none.status());
    }

    @Test
    void helpNeedsNothing() throws Exception {
        Files.delete(programs.resolve("mvn"));

        Result help = verify("--help");

        assertEquals(0, help.status(), help::output);
        assertTrue(help.output().startsWith("Usage: wildfly-config/verify"), help::output);
    }

    private record Result(int status, String output) {}

    private Result verify(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(SCRIPT.toString()).redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "VERIFY_POSTGRESQL_DIRECTORY",
                        machine.resolve("postgresql").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** An apt-get that notes its calls and puts on the PATH what the packages bring. */
    private void installer() throws IOException {
        postgresql();
        Path packages = Files.move(machine.resolve("postgresql"), machine.resolve("package"));
        Path tool = script(machine.resolve("tool"), "true");
        program(
                "apt-get",
                String.join(
                        "\n",
                        record("apt-get"),
                        "[ \"$1\" = install ] || exit 0",
                        "for name in chromium chromedriver gnocchi keystone-manage; do",
                        "    cp '" + tool + "' '" + programs + "/'$name",
                        "done",
                        "cp -R '" + packages + "' '" + machine.resolve("postgresql") + "'"));
    }

    private void postgresql() throws IOException {
        script(Files.createDirectories(machine.resolve("postgresql/15/bin")).resolve("postgres"), "true");
    }

    private void maven(String version) throws IOException {
        program(
                "mvn",
                "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + " (x)'; else " + record("mvn") + "; fi");
    }

    private String record(String name) {
        return "echo " + name + " \"$*\" >>'" + calls + "'";
    }

    private void program(String name, String content) throws IOException {
        script(programs.resolve(name), content);
    }

    private static Path script(Path file, String content) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String program) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
