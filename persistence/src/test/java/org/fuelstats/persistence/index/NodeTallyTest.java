package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuelstats.persistence.index.NodeTally.Entry;
import org.junit.jupiter.api.Test;

class NodeTallyTest {
    @Test
    void aNodeCountsForEachOfItsRolesOnceAndForAllTogether() {
        String nodes =
                "[{\"roles\": [\"compute\", \"cinder\", \"compute\"]}, {\"roles\": [\"compute\"]}, {\"roles\": []}, {}]";

        assertEquals(Map.of("compute", 2L, "cinder", 1L), values(nodes, NodeFact.ROLE));
        assertEquals(Map.of("none", 2L, "cinder + compute", 1L, "compute", 1L), values(nodes, NodeFact.ROLES));
    }

    @Test
    void whatANodeSendsOfItselfGoesBeforeItsMetadata() {
        String nodes = "[{\"manufacturer\": \"Dell\", \"platform_name\": \"X\","
                + " \"meta\": {\"system\": {\"manufacturer\": \"Dell Inc.\", \"product\": \"R630\"}}},"
                + " {\"platform_name\": \"X\", \"meta\": {\"system\": {\"manufacturer\": \"QEMU\"}}}, {\"meta\": 5}]";

        assertEquals(values("Dell R630", 1L, "QEMU X", 1L, null, 1L), values(nodes, NodeFact.SERVER));
        assertEquals(values("bare metal", 1L, "virtual machine", 1L, null, 1L), values(nodes, NodeFact.KIND));
    }

    @Test
    void sizesAreRoundedAndPutIntoClasses() {
        String node = "[{\"meta\": {\"cpu\": {\"total\": 24}, \"memory\": {\"total\": 33285996544},"
                + " \"disks\": [{\"size\": 499600000000}, {\"size\": \"many\"}, {}]}}]";

        assertEquals(Map.of("16–31", 1L), values(node, NodeFact.PROCESSORS));
        assertEquals(Map.of("16–31 GiB", 1L), values(node, NodeFact.MEMORY));
        assertEquals(Map.of("3", 1L), values(node, NodeFact.DISKS));
        assertEquals(Map.of("500–999 GB", 1L), values(node, NodeFact.DISK_SPACE));
    }

    @Test
    void whatIsSmallerThanAUnitIsOneAndWhatIsNothingIsNotTold() {
        assertEquals(Map.of("1 GiB", 1L), values("[{\"meta\": {\"memory\": {\"total\": 1}}}]", NodeFact.MEMORY));
        assertEquals(values(null, 1L), values("[{\"meta\": {\"memory\": {\"total\": 0}}}]", NodeFact.MEMORY));
        assertEquals(values(null, 1L), values("[{\"meta\": {\"disks\": []}}]", NodeFact.DISKS));
        assertEquals(values(null, 1L), values("[{\"meta\": {\"disks\": [{\"size\": -5}]}}]", NodeFact.DISK_SPACE));
    }

    @Test
    void diskSizesThatOverflowTogetherStayAtTheLargest() {
        String huge = "{\"size\": 9223372036854775807}";

        assertEquals(
                Map.of("50000 GB or more", 1L),
                values("[{\"meta\": {\"disks\": [" + huge + "," + huge + "]}}]", NodeFact.DISK_SPACE));
    }

    @Test
    void interfacesAreCountedByTheirOwnSpeedAndDriver() {
        String nodes = "[{\"nic_interfaces\": [1, 2], \"bond_interfaces\": [1], \"meta\": {\"interfaces\": ["
                + "{\"max_speed\": 10000, \"current_speed\": 1000, \"driver\": \"ixgbe\"}, {\"current_speed\": 100}, {}]}},"
                + " {\"nic_interfaces\": [], \"bond_interfaces\": [], \"meta\": {\"interfaces\": [{\"max_speed\": 2500}]}}, {}]";

        assertEquals(
                values("10 Gbit/s", 1L, "100 Mbit/s", 1L, "2500 Mbit/s", 1L, null, 1L),
                values(nodes, NodeFact.INTERFACE_SPEED));
        assertEquals(values("ixgbe", 1L, null, 3L), values(nodes, NodeFact.INTERFACE_DRIVER));
        assertEquals(values("2", 1L, "1", 1L, null, 1L), values(nodes, NodeFact.INTERFACES));
        assertEquals(values("bonded", 1L, "not bonded", 1L, null, 1L), values(nodes, NodeFact.BONDING));
        assertNull(NodeTally.speed(0L));
    }

    @Test
    void beyondTheMostFrequentValuesOthersArePutTogether() {
        String nodes = IntStream.range(0, 20)
                .mapToObj(i -> "{\"roles\": [\"role-" + (char) ('a' + i) + "\"]}")
                .collect(Collectors.joining(",", "[{\"roles\": [\"role-t\"]},", "]"));

        Map<String, Long> roles = values(nodes, NodeFact.ROLE);

        assertEquals(NodeTally.MOST_VALUES + 1, roles.size());
        assertEquals(2L, roles.get("role-t"));
        assertEquals(4L, roles.get(NodeTally.OTHERS));
        assertEquals(21, roles.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void noNodesAreNoCounts() {
        assertEquals(List.of(), NodeTally.of(List.of()));
    }

    private static Map<String, Long> values(String nodes, NodeFact fact) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Entry entry : NodeTally.of(Payload.of(nodes).items())) {
            if (entry.fact() == fact) values.put(entry.value(), entry.count());
        }
        return values;
    }

    private static Map<String, Long> values(Object... valuesAndCounts) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (int i = 0; i < valuesAndCounts.length; i += 2) {
            values.put((String) valuesAndCounts[i], (Long) valuesAndCounts[i + 1]);
        }
        return values;
    }
}
