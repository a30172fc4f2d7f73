package org.fuelstats.analytics.reports.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All reports that are declared, found by their class files as the container would find them. */
final class DeclaredReports {
    private static final String PACKAGE = "org.fuelstats.analytics.reports";
    private static final String ENDING = "Report.class";

    private DeclaredReports() {}

    static List<Report> all() {
        try {
            Path top = Path.of(Report.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(top.resolve(PACKAGE.replace('.', '/')))) {
                return files.filter(file -> file.toString().endsWith(ENDING))
                        .map(file -> top.relativize(file).toString())
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .map(DeclaredReports::type)
                        .filter(type -> Report.class.isAssignableFrom(type) && type != Report.class)
                        .map(DeclaredReports::made)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Report) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no bean without state", e);
        }
    }
}
