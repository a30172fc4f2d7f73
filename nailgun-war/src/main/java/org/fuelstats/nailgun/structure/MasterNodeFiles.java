package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What files of the master node tell.
 *
 * @param release the product's ({@code release}, {@code api}, {@code feature_groups} …)
 * @param setup what the Fuel menu has saved
 */
record MasterNodeFiles(Optional<ObjectNode> release, Optional<SetupFile> setup) {
    static MasterNodeFiles read(StructureSettings settings) {
        return new MasterNodeFiles(
                VersionFile.firstOf(settings.files()),
                PlainYaml.read(settings.setupFile()).map(SetupFile::new));
    }
}
