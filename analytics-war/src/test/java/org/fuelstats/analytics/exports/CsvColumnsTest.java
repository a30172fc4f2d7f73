package org.fuelstats.analytics.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns are those of the original, and each is filled from its place. */
class CsvColumnsTest {
    @ParameterizedTest
    @EnumSource(value = Export.class, mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void theHeadersAreTheOriginalsToTheLetter(Export export) throws IOException {
        try (InputStream captured = getClass().getResourceAsStream("headers/" + export.word() + ".txt")) {
            assertEquals(
                    new String(captured.readAllBytes(), UTF_8).lines().toList(),
                    export.table(true).headers());
        }
    }

    @Test
    void itemsOfListsGetColumnsOfTheirOwnAsFarAsThereAreAny() throws IOException {
        CsvColumns node = CsvColumns.of("node");
        String[] cells = read(node, """
                {"roles": ["a", "b", "c", "d", "e", "f"],
                 "meta": {"cpu": {"spec": [{"model": "X"}, {"model": "Y", "frequency": 2000}]}}}""");

        assertEquals("e", cells[node.place("roles.4")]);
        assertEquals("X", cells[node.place("meta.cpu.spec.0.model")]);
        assertNull(cells[node.place("meta.cpu.spec.0.frequency")]);
        assertEquals("2000", cells[node.place("meta.cpu.spec.1.frequency")]);
        assertNull(cells[node.place("meta.cpu.spec.2.model")]);
    }

    @Test
    void aListIsCountedWhereItsCountIsAskedForAndAnAbsentOneHasNoCount() throws IOException {
        CsvColumns node = CsvColumns.of("node");
        String[] cells = read(node, """
                {"bond_interfaces": [], "meta": {"numa_topology": {"numa_nodes": [{"cpus": [0, 1, [2]]}, {}]}}}""");

        assertEquals("0", cells[node.place("bond_interfaces.count")]);
        assertEquals("3", cells[node.place("meta.numa_topology.numa_nodes.0.cpus.count")]);
        assertNull(cells[node.place("meta.numa_topology.numa_nodes.1.cpus.count")]);
        assertNull(cells[node.place("nic_interfaces.count")]);
    }

    @Test
    void whatHasAnotherShapeThanExpectedLeavesItsCellsEmptyAndTheOthersRight() throws IOException {
        CsvColumns node = CsvColumns.of("node");
        String[] cells = read(node, """
                {"meta": {"cpu": "none", "disks": {"0": {"name": "sda"}}, "system": [{"family": "F"}], "memory": {"total": 5}},
                 "roles": "controller", "unknown": {"id": 7}, "id": 3}""");

        String[] expected = node.cells();
        expected[node.place("meta.memory.total")] = "5";
        expected[node.place("id")] = "3";
        assertArrayEquals(expected, cells);
    }

    @Test
    void contactsAreHiddenAndNothingElse() {
        CsvColumns installation = CsvColumns.of("installation");
        String[] cells = installation.cells();
        Arrays.fill(cells, "x");

        installation.hideContacts(cells);

        List<String> hidden = installation.headers().stream()
                .filter(header -> cells[installation.place(header)] == null)
                .toList();
        assertEquals(
                List.of(
                        "structure.user_information.company",
                        "structure.user_information.email",
                        "structure.user_information.name"),
                hidden);
    }

    private static String[] read(CsvColumns columns, String json) throws IOException {
        String[] cells = columns.cells();
        byte[] bytes = json.getBytes(UTF_8);
        try (JsonParser in = new RowJson(bytes, 0, bytes.length).open()) {
            columns.root().read(in, cells);
        }
        return cells;
    }
}
