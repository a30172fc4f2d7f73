package org.fuelstats.reference;

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
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The compiled classes of modules, as an index of their annotations. */
public final class CompiledClasses {
    private CompiledClasses() {}

    /** The index of the modules to which these classes belong. */
    public static Index ofModules(Collection<Class<?>> oneOfEach) {
        Indexer indexer = new Indexer();
        for (Class<?> one : oneOfEach) {
            try {
                Path place = Path.of(
                        one.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(place)) {
                    index(place, indexer);
                } else {
                    try (FileSystem archive = FileSystems.newFileSystem(place)) {
                        index(archive.getPath("/"), indexer);
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

    private static void index(Path top, Indexer indexer) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(top)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            try (InputStream compiled = Files.newInputStream(file)) {
                indexer.index(compiled);
            }
        }
    }
}
