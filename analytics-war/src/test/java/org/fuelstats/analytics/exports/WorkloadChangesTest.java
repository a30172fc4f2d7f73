package org.fuelstats.analytics.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a workload says of changes. */
class WorkloadChangesTest {
    private static final String DATA = """
            {"removed": [{"id": "gone", "status": "ACTIVE", "time": "12:00:00"}, {"id": "old", "time": "12:00:00"},
                         {"id": "back", "status": "ACTIVE", "time": "12:00:00"}],
             "current": [{"id": "new"}, {"id": "back"}, {"id": 7}],
             "added": [{"id": "new", "time": "10:00:00"}], "modified": [{"time": "1", "id": 7}]}""";

    @Test
    void whatWasAddedModifiedAndRemovedIsToldByIds() throws IOException {
        WorkloadChanges changes = WorkloadChanges.of(json(DATA), true);

        assertEquals(Set.of("new"), changes.added());
        assertEquals(Set.of("7"), changes.modified());
        assertEquals(Set.of("gone", "back"), changes.removed());
    }

    @Test
    void onlyARemovedResourceThatWasToldInFullAndIsNotBackIsShown() throws IOException {
        WorkloadChanges changes = WorkloadChanges.of(json(DATA), true);

        assertTrue(changes.isGone(0, "gone"));
        assertFalse(changes.isGone(1, "old"));
        assertFalse(changes.isGone(2, "back"));
    }

    @Test
    void onAnotherDayThereAreNoChangesAndNothingOfThemIsEvenRead() throws IOException {
        WorkloadChanges changes = WorkloadChanges.of(json("""
                {"added": [{"no": "id"}], "removed": "nonsense", "current": [{"id": "a"}]}"""), false);

        assertEquals(Set.of(), changes.added());
        assertEquals(RowJson.ABSENT, changes.removedPlace());
        assertFalse(changes.currentPlace() == RowJson.ABSENT);
    }

    @Test
    void aResourceWithoutIdMakesTheWorkloadUnreadable() {
        assertThrows(
                CsvTable.UnreadableRecord.class,
                () -> WorkloadChanges.of(json("{\"current\": [{\"status\": \"A\"}]}"), true));
        assertThrows(CsvTable.UnreadableRecord.class, () -> WorkloadChanges.of(json("{\"current\": {}}"), true));
        assertThrows(CsvTable.UnreadableRecord.class, () -> WorkloadChanges.of(json("[]"), true));
        assertThrows(CsvTable.UnreadableRecord.class, () -> WorkloadChanges.of(json(""), true));
    }

    private static RowJson json(String text) {
        byte[] bytes = ("  " + text).getBytes(UTF_8);
        return new RowJson(bytes, 2, bytes.length - 2);
    }
}
