package org.fuelstats.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, extracted from the class path on first use. */
final class PostgresBinaries {
    private final Path root;

    private PostgresBinaries(Path root) {
        this.root = root;
    }

    /**
     * In a folder of its own for each content of the archive, which appears whole or not at all: several systems may start at the same
     * time, and none takes the programs away from a database server that runs.
     */
    static PostgresBinaries unpackedIn(Path parent) throws IOException, StartFailure {
        URL archive = archive();
        Path root = parent.resolve(identity(archive));
        if (!Files.exists(root)) {
            Files.createDirectories(parent);
            Path part = Files.createDirectory(
                    parent.resolve("unpacking-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            try (InputStream content = archive.openStream()) {
                unpack(content, part);
            }
            try {
                Files.move(part, root, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException unpackedBySomebodyElse) {
                PrivateFiles.deleteTree(part);
                if (!Files.exists(root)) {
                    throw unpackedBySomebodyElse;
                }
            }
        }
        return new PostgresBinaries(root);
    }

    /** The checksum of the archive's content, as its jar holds it: the same wherever the jar lies. */
    private static String identity(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        throw new IOException("PostgreSQL's archive is expected in a jar, not at " + archive);
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    private static URL archive() throws StartFailure {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        String name = "/postgres-" + system + "-" + machine + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StartFailure(
                    "There is no embedded PostgreSQL for this kind of machine (" + name
                            + "). Set FUELSTATS_DB_URL, FUELSTATS_DB_USER and FUELSTATS_DB_PASSWORD to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive names a file outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
                }
            }
        }
    }
}
