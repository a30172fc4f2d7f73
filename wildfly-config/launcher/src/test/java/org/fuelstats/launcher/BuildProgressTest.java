package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the run script shows of a build, by Maven's log so far. */
class BuildProgressTest {
    private static final String SCRIPT =
            Path.of("../progress.sh").toAbsolutePath().toString();
    private static final String FIRST_MODULES = """
            [INFO] Scanning for projects...
            Downloading from central: https://repo.example.org/a/plugin.pom
            Downloaded from central: https://repo.example.org/a/plugin.pom (500 kB at 1.1 MB/s)
            [INFO] Building Fuel-stats 0.1.0-SNAPSHOT                                 [1/8]
            [INFO] --- maven-enforcer-plugin:3.6.1:enforce (tools) @ fuelstats ---
            [INFO] Building Fuel-stats: time series 0.1.0-SNAPSHOT                    [4/8]
            [INFO] Building jar: /x/timeseries-ejb/target/timeseries-ejb-0.1.0-SNAPSHOT.jar
            Downloading from central: https://repo.example.org/b/one.jar
            Downloaded from central: https://repo.example.org/b/one.jar (12 MB at 3.5 MB/s)
            Progress (1): 4.1 kB
            """;

    @TempDir
    Path directory;

    @Test
    void beforeMavenHasSaidAnythingItStarts() throws Exception {
        assertEquals("Building: starting Maven", shown("", "all"));
    }

    @Test
    void modulesAndMegabytesAreCounted() throws Exception {
        assertEquals("Building (module 4 of 8): building time series, 12 MB fetched", shown(FIRST_MODULES, "all"));
    }

    @Test
    void theFileThatIsBeingFetchedIsNamedOnATerminal() throws Exception {
        String log = FIRST_MODULES + "Downloading from central: https://repo.example.org/c/large.zip\n";

        assertEquals(
                "Building (module 4 of 8): building time series, fetching large.zip, 12 MB fetched", shown(log, "all"));
        assertEquals("Building (module 4 of 8): building time series, 12 MB fetched", shown(log, "steps"));
    }

    @Test
    void provisioningTheServerIsAStepOfItsOwn() throws Exception {
        String log = FIRST_MODULES + """
                [INFO] Building Fuel-stats: server 0.1.0-SNAPSHOT                         [7/8]
                [INFO] --- wildfly-maven-plugin:6.0.1.Final:package (server) @ server ---
                [INFO] Resolving feature-packs
                """;

        assertEquals("Building (module 7 of 8): provisioning WildFly, 12 MB fetched", shown(log, "steps"));
    }

    private String shown(String log, String detail) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("build.log"), log);
        Process process = new ProcessBuilder(
                        "sh", "-c", ". \"$0\"; build_line \"$1\" \"$2\"", SCRIPT, file.toString(), detail)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
