package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The changes in a workload: which resources changed, and which of the removed ones are still to be shown. */
final class WorkloadChanges {
    /** Old releases sent only the id and the time of a removed resource; such an item has nothing to show. */
    private static final int TOO_FEW_MEMBERS = 2;

    private final Set<String> current = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> modified = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final BitSet removedInFull = new BitSet();
    private int currentPlace = RowJson.ABSENT;
    private int removedPlace = RowJson.ABSENT;
    private int removedItems;

    private WorkloadChanges() {}

    /**
     * Reads through the data.
     *
     * @param count whether changes count; if not, it is as if there were none
     */
    static WorkloadChanges of(RowJson data, boolean count) throws IOException {
        WorkloadChanges changes = new WorkloadChanges();
        try (JsonParser in = data.open()) {
            RowJson.expectObject(in);
            while (RowJson.nextMember(in)) changes.readList(in, count);
        }
        return changes;
    }

    private void readList(JsonParser in, boolean count) throws IOException {
        String list = in.currentName();
        if (!count && !list.equals("current")) {
            RowJson.pass(in);
            return;
        }
        switch (list) {
            case "current" -> currentPlace = RowJson.eachItem(in, () -> current.add(id(in).text()));
            case "added" -> RowJson.eachItem(in, () -> added.add(id(in).text()));
            case "modified" -> RowJson.eachItem(in, () -> modified.add(id(in).text()));
            case "removed" -> removedPlace = RowJson.eachItem(in, () -> readRemoved(in));
            default -> RowJson.pass(in);
        }
    }

    private void readRemoved(JsonParser in) throws IOException {
        Item item = item(in);
        int place = removedItems++;
        if (item.members() > TOO_FEW_MEMBERS) {
            removed.add(item.identified().text());
            removedInFull.set(place);
        }
    }

    private static Item id(JsonParser in) throws IOException {
        return item(in).identified();
    }

    private static Item item(JsonParser in) throws IOException {
        RowJson.expectObject(in);
        int members = 0;
        String id = null;
        boolean identified = false;
        while (RowJson.nextMember(in)) {
            members++;
            if (in.currentName().equals("id")) {
                in.nextToken();
                id = PythonText.cell(in);
                identified = true;
            } else {
                RowJson.pass(in);
            }
        }
        return new Item(id, identified, members);
    }

    /** The relevant data of a list item. */
    private record Item(String text, boolean isIdentified, int members) {
        Item identified() {
            if (!isIdentified) throw new CsvTable.UnreadableRecord("a resource has no \"id\"");
            return this;
        }
    }

    int currentPlace() {
        return currentPlace;
    }

    int removedPlace() {
        return removedPlace;
    }

    Set<String> added() {
        return added;
    }

    Set<String> modified() {
        return modified;
    }

    Set<String> removed() {
        return removed;
    }

    /** Whether this removed item is shown: it was sent in full and has not been added again. */
    boolean isGone(int place, String id) {
        return removedInFull.get(place) && !current.contains(id);
    }
}
