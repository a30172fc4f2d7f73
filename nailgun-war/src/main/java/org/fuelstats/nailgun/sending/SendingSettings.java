package org.fuelstats.nailgun.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/**
 * Where, when and how statistics are sent.
 *
 * @param featureGroups those of the installation, separated by commas; with "mirantis" it is a commercial one
 * @param address overrules the collector's address that the feature groups decide
 * @param interval between two runs, more or less a tenth
 * @param maxBody of a request, before compression; half of what the collector takes
 * @param trustStore a PKCS12 file with the certificates to trust instead of Java's own
 * @param proxy an HTTP proxy on the way to the collector, such as http://proxy.example.com:3128
 */
@Dependent
record SendingSettings(
        @ConfigProperty(name = "fuelstats.nailgun.feature-groups", defaultValue = "experimental")
        String featureGroups,

        @ConfigProperty(name = "fuelstats.nailgun.collector.address")
        Optional<URI> address,

        @ConfigProperty(name = "fuelstats.nailgun.send-interval", defaultValue = "PT1H")
        @AllowedRange(min = "PT1M", max = "P1D")
        Duration interval,

        @ConfigProperty(name = "fuelstats.nailgun.max-body-bytes", defaultValue = "8 MiB")
        @AllowedRange(min = "1 KiB", max = "64 MiB")
        ByteSize maxBody,

        @ConfigProperty(name = "fuelstats.nailgun.collector.trust-store")
        Optional<String> trustStore,

        @ConfigProperty(name = "fuelstats.nailgun.collector.trust-store-password", defaultValue = "changeit")
        String trustStorePassword,

        @ConfigProperty(name = "fuelstats.nailgun.collector.proxy")
        Optional<URI> proxy) {
    private static final URI COMMUNITY = URI.create("https://collector.fuel-infra.org");
    private static final URI COMMERCIAL = URI.create("https://collector.mirantis.com");

    @Inject
    SendingSettings {}

    /** The collector's address, without a path. */
    URI collector() {
        return address.orElseGet(
                () -> Arrays.stream(featureGroups.split(",")).map(String::strip).anyMatch("mirantis"::equals)
                        ? COMMERCIAL
                        : COMMUNITY);
    }
}
