package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.fuelstats.nailgun.structure.InstallationDescription;
import org.fuelstats.nailgun.structure.InstallationDescriptions;
import org.fuelstats.nailgun.structure.InvalidDescription;

/** Sends the description of the installation, whole in each run. The collector keeps the latest. */
@Singleton
class StructureRun {
    private final Supplier<Optional<InstallationDescription>> descriptions;
    private final CollectorConnection connection;
    private final Receipts receipts;

    @Inject
    StructureRun(InstallationDescriptions descriptions, CollectorConnection connection, Receipts receipts) {
        this(descriptions::now, connection, receipts);
    }

    StructureRun(
            Supplier<Optional<InstallationDescription>> descriptions,
            CollectorConnection connection,
            Receipts receipts) {
        this.descriptions = descriptions;
        this.connection = connection;
        this.receipts = receipts;
    }

    /**
     * Sends it once.
     *
     * @throws RunFailed if the collector does not take it, or if it would break the collector's schema
     */
    void send(String masterNodeUid) throws RunFailed, InterruptedException {
        Optional<InstallationDescription> described;
        try {
            described = descriptions.get();
        } catch (InvalidDescription e) {
            throw new RunFailed("installation structure: " + e.getMessage());
        }
        if (described.isEmpty()) {
            return;
        }
        String body = described.get().body().toString();
        CollectorAnswer answer = connection.post(CollectorConnection.STRUCTURE, masterNodeUid, body);
        receipts.add(CollectorConnection.STRUCTURE, 1, body.getBytes(UTF_8).length, answer);
        if (!answer.isTaken()) {
            throw new RunFailed("installation structure: " + answer.reason());
        }
    }
}
