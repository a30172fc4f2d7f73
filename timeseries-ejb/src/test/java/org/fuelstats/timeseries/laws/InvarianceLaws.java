package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.laws.EngineDomain.History;

/** What must leave no trace in the result, to the last bit. */
@Domain(EngineDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class InvarianceLaws {
    @Property
    void theOrderInsideABatchLeavesNoTrace(
            @ForAll ArchivePolicy policy, @ForAll History history, @ForAll Random random) {
        List<Measurement> shuffled = new ArrayList<>(history.distinct());
        Collections.shuffle(shuffled, random);
        assertSame(policy, List.of(history.distinct()), List.of(shuffled));
    }

    @Property
    void theOrderOfBatchesLeavesNoTraceInsideTheWindow(
            @ForAll ArchivePolicy policy, @ForAll History history, @ForAll Random random) {
        List<Measurement> inside = insideOneWindow(policy, history.distinct());
        List<List<Measurement>> oneByOne = new ArrayList<>();
        inside.forEach(each -> oneByOne.add(List.of(each)));
        Collections.shuffle(oneByOne, random);
        assertSame(policy, List.of(inside), oneByOne);
    }

    @Property
    void aBatchCanBeSplitAnywhereWhenItsTimesRise(
            @ForAll ArchivePolicy policy, @ForAll History history, @ForAll Random random) {
        List<Measurement> rising = history.distinct().stream()
                .sorted(Comparator.comparingLong(Measurement::timestamp))
                .toList();
        List<List<Measurement>> parts = new ArrayList<>();
        int from = 0;
        while (from < rising.size()) {
            int to = from + 1 + random.nextInt(rising.size() - from);
            parts.add(rising.subList(from, to));
            from = to;
        }
        assertSame(policy, List.of(rising), parts);
    }

    @Property
    void batchesRolledTogetherOrOneByOneGiveTheSame(
            @ForAll ArchivePolicy policy, @ForAll History history, @ForAll Random random) {
        MemoryStore oneByOne = MemoryStore.after(policy, history.batches());
        MemoryStore together = new MemoryStore(policy);
        int from = 0;
        while (from < history.batches().size()) {
            int to = from + 1 + random.nextInt(history.batches().size() - from);
            together.roll(history.batches().subList(from, to));
            from = to;
        }
        assertEquals(oneByOne.contents(), together.contents());
        assertEquals(oneByOne.refused(), together.refused());
    }

    @Property
    void sendingABatchAgainAtOnceChangesNothing(@ForAll ArchivePolicy policy, @ForAll History history) {
        List<List<Measurement>> twice = new ArrayList<>();
        for (List<Measurement> batch : history.batches()) {
            twice.add(batch);
            twice.add(batch);
        }
        assertSame(policy, history.batches(), twice);
    }

    @Property
    void sendingEverythingThriceInsideTheWindowIsSendingItOnce(@ForAll ArchivePolicy policy, @ForAll History history) {
        List<Measurement> inside = insideOneWindow(policy, history.distinct());
        assertSame(policy, List.of(inside), List.of(inside, inside, inside));
    }

    @Property
    void ofMeasuresWithTheSameTimeTheLastReceivedWins(@ForAll ArchivePolicy policy, @ForAll History history) {
        List<Measurement> inside = insideOneWindow(policy, history.all());
        List<List<Measurement>> oneByOne = new ArrayList<>();
        inside.forEach(each -> oneByOne.add(List.of(each)));
        List<Measurement> lastOnes = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            long timestamp = inside.get(i).timestamp();
            if (inside.subList(i + 1, inside.size()).stream().noneMatch(each -> each.timestamp() == timestamp)) {
                lastOnes.add(inside.get(i));
            }
        }
        assertSame(policy, List.of(lastOnes), oneByOne);
        assertSame(policy, List.of(lastOnes), List.of(inside));
    }

    private static List<Measurement> insideOneWindow(ArchivePolicy policy, List<Measurement> measurements) {
        if (measurements.isEmpty()) {
            return measurements;
        }
        NaiveReference reference = new NaiveReference(policy);
        reference.receive(measurements);
        return measurements.stream()
                .filter(each -> each.timestamp() >= reference.border())
                .toList();
    }

    private static void assertSame(ArchivePolicy policy, List<List<Measurement>> one, List<List<Measurement>> other) {
        assertEquals(
                MemoryStore.after(policy, one).contents(),
                MemoryStore.after(policy, other).contents());
    }
}
