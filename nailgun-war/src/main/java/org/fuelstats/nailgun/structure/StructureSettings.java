package org.fuelstats.nailgun.structure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files of the master node.
 *
 * @param versionFiles files with a group {@code VERSION}, separated by commas; the first that has one counts
 * @param setupFile what the Fuel menu has saved
 */
@Dependent
record StructureSettings(
        @ConfigProperty(
                name = "fuelstats.nailgun.version-files",
                defaultValue = "/etc/fuel/version.yaml,/etc/nailgun/settings.yaml")
        String versionFiles,

        @ConfigProperty(name = "fuelstats.nailgun.setup-file", defaultValue = "/etc/fuel/astute.yaml")
        Path setupFile) {
    @Inject
    StructureSettings {}

    List<Path> files() {
        return Arrays.stream(versionFiles.split(","))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }
}
