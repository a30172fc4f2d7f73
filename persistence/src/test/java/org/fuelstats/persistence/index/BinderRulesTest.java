package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents of installations and their environments hold that isn't sent as such. */
class BinderRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Mitaka on Ubuntu 14.04, Ubuntu 14.04",
        "Kilo on CentOS 6.5, CentOS 6.5",
        "Juno on Ubuntu 14.04.1 (2014.2-6.1), Ubuntu 14.04.1",
        "Liberty on Ubuntu 14.04+UCA, Ubuntu 14.04",
        "Havana, ",
        "Icehouse on Ubuntu, ",
        "Salon Ubuntu 14, ",
        ", "
    })
    void theSystemsVersionIsInTheNameOfTheRelease(String releaseName, String version) {
        assertEquals(version, ClusterFields.osVersion(releaseName));
    }

    @Test
    void theFeatureGroupOfTheVendorMakesTheCommercialEdition() {
        assertEquals("commercial", InstallationBinder.edition(true, List.of("experimental", "mirantis")));
        assertEquals("community", InstallationBinder.edition(true, List.of("experimental")));
        assertEquals("community", InstallationBinder.edition(true, List.of()));
        assertNull(InstallationBinder.edition(false, List.of()));
    }
}
