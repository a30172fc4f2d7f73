package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The product's release, as Nailgun reads it: the group {@code VERSION} of {@code version.yaml} (6.0 to 7.0) or of {@code settings.yaml} (since
 * 8.0).
 */
final class VersionFile {
    private VersionFile() {}

    /** Of the first file that tells a release. */
    static Optional<ObjectNode> firstOf(List<Path> files) {
        return files.stream()
                .map(PlainYaml::read)
                .flatMap(Optional::stream)
                .map(document -> document.path("VERSION"))
                .filter(version -> version.has("release"))
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
