package org.fuelstats.analytics.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fuelstats.analytics.AnalyticsApplication;
import org.fuelstats.persistence.quarantine.QuarantineEntry;
import org.fuelstats.timeseries.metrics.Metric;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The compiled classes of which an API's answers may be made: this module's and those below it. */
final class Rooms {
    private static final List<Class<?>> ONE_OF_EACH =
            List.of(AnalyticsApplication.class, QuarantineEntry.class, Metric.class);

    private Rooms() {}

    /** An index of them all but for some, by name. */
    static Index without(Collection<String> names) {
        Indexer indexer = new Indexer();
        for (Class<?> one : ONE_OF_EACH) {
            try {
                Path place = Path.of(
                        one.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(place)) {
                    index(place, names, indexer);
                } else {
                    try (FileSystem archive = FileSystems.newFileSystem(place)) {
                        index(archive.getPath("/"), names, indexer);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("classes come from files", e);
            }
        }
        return indexer.complete();
    }

    private static void index(Path top, Collection<String> names, Indexer indexer) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(top)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            String name = top.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (!names.contains(name)) {
                try (InputStream compiled = Files.newInputStream(file)) {
                    indexer.index(compiled);
                }
            }
        }
    }
}
