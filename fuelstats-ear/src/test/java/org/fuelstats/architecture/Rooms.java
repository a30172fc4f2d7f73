package org.fuelstats.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every room, read from where the reactor has just put them. */
final class Rooms {
    private static final List<String> NAMES = List.of(
            "schemas",
            "persistence",
            "timeseries-ejb",
            "collector-war",
            "analytics-war",
            "timeseries-war",
            "nailgun-war",
            "wildfly-config/command-line",
            "wildfly-config/server-modules",
            "wildfly-config/demonstration",
            "wildfly-config/launcher",
            "wildfly-config/benchmark",
            "wildfly-config/ceilometer-import",
            "wildfly-config/gnocchi-import");

    private Rooms() {}

    static JavaClasses all() {
        List<Path> folders = NAMES.stream()
                .map(room -> Path.of("..", room, "target", "classes"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder.toAbsolutePath().normalize()
                        + " is missing: build from the top folder, so that every room is compiled");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }
}
