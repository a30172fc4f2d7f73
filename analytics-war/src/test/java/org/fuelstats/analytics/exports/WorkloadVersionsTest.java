package org.fuelstats.analytics.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which versions a workload that tells none belongs to: environment's version, then the installation's. */
class WorkloadVersionsTest {
    private static final String STRUCTURE = """
            {"clusters": [
               {"id": 1, "fuel_version": "6.1", "release": {"version": "2014.2.2-6.1", "os": "Ubuntu", "name": "Juno"}},
               {"id": 2, "release": {"version": "2014.2", "os": "CentOS", "name": "Juno"}}],
             "fuel_release": {"release": "7.0", "openstack_version": "2015.1.0-7.0"}}""";

    @Test
    void theEnvironmentsOwnVersionsComeFirst() throws IOException {
        assertEquals(List.of("6.1", "Juno", "Ubuntu", "2014.2.2-6.1"), versions("1"));
    }

    @Test
    void anEnvironmentThatTellsNoFuelVersionOrIsUnknownHasThoseOfTheInstallation() throws IOException {
        List<String> ofTheInstallation = Arrays.asList("7.0", null, null, "2015.1.0-7.0");

        assertEquals(ofTheInstallation, versions("2"));
        assertEquals(ofTheInstallation, versions("3"));
        assertEquals(ofTheInstallation, versions(null));
    }

    private static List<String> versions(String environment) throws IOException {
        CsvColumns workload = CsvColumns.of("workload");
        String[] cells = workload.cells();
        byte[] structure = STRUCTURE.getBytes(UTF_8);
        new WorkloadVersions(workload).read(new RowJson(structure, 0, structure.length), environment, cells);
        List<String> versions = new ArrayList<>();
        for (String word : List.of("fuel_version", "release_name", "release_os", "release_version")) {
            versions.add(cells[workload.place("version_info." + word)]);
        }
        return versions;
    }
}
