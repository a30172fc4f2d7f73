package org.fuelstats.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadRecordsTest {
    private final TreeSet<Integer> done = new TreeSet<>();
    private final List<Integer> aside = new ArrayList<>();

    @Test
    void oneBadRecordIsSetAsideAndAllOthersAreWorkedOn() {
        List<Integer> all = IntStream.range(0, 500).boxed().toList();
        BadRecords.setAside(all, records -> work(records, 137), (record, e) -> aside.add(record));
        assertEquals(List.of(137), aside);
        assertEquals(499, done.size());
    }

    @Test
    void aSingleRecordMayBeTheBadOne() {
        BadRecords.setAside(List.of(7), records -> work(records, 7), (record, e) -> aside.add(record));
        assertEquals(List.of(7), aside);
    }

    @Test
    void whenNothingSucceedsNoRecordIsToBlame() {
        assertThrows(
                ArithmeticException.class,
                () -> BadRecords.setAside(
                        List.of(1, 2, 3), records -> work(records, 1, 2, 3), (record, e) -> aside.add(record)));
        assertEquals(List.of(), aside);
    }

    @Test
    void anOutageIsNotTheFaultOfARecord() {
        DatabaseFailure outage = new DatabaseFailure(new SQLException("gone", "08006"));
        assertThrows(
                DatabaseFailure.class,
                () -> BadRecords.setAside(
                        List.of(1, 2),
                        records -> {
                            throw outage;
                        },
                        (record, e) -> aside.add(record)));
        assertEquals(List.of(), aside);
    }

    private void work(List<Integer> records, Integer... bad) {
        for (Integer one : bad) if (records.contains(one)) throw new ArithmeticException("long overflow");
        done.addAll(records);
    }
}
