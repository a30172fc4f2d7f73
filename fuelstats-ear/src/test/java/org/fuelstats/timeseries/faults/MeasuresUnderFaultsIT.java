package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An acknowledged measure is never lost and never counted twice, and is seen by the first read: servers are broken at random
 * instants under load, and after each fault every aggregate is compared with the writers' ledgers.
 */
@EndToEnd
@BreaksTheSystem
class MeasuresUnderFaultsIT {
    private static final int WRITERS = 3;
    private static final int WARM_UP_REQUESTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final long seed = Long.getLong("fuelstats.faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    MeasuresUnderFaultsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void noAcknowledgedMeasureIsLostOrDoubledWhenServersAreBrokenUnderLoad() throws Exception {
        breakUnderLoad(List.of(Fault.SERVER_KILLED, Fault.DATABASE_STOPPED, Fault.CONNECTIONS_ENDED));
    }

    @Test
    @Tag("long")
    void noAcknowledgedMeasureIsLostOrDoubledInAHundredFaults() throws Exception {
        List<Fault> faults = new ArrayList<>();
        for (int round = 0; round < 100; round++) {
            faults.add(Fault.values()[round % Fault.values().length]);
        }
        breakUnderLoad(faults);
    }

    private void breakUnderLoad(List<Fault> faults) throws Exception {
        MetricApi api = new MetricApi(system);
        List<MeasureWriter> writers = writers(api);
        List<Ledger> ledgers = writers.stream().map(MeasureWriter::ledger).toList();
        Judge judge = new Judge(StoredSeries.of(api, writers), ledgers);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (Fault fault : faults) {
                int round = happened.merge(fault, 1, Integer::sum);
                List<Future<?>> running =
                        writers.stream().<Future<?>>map(threads::submit).toList();
                long before = requests(ledgers);
                Await.upTo(PATIENCE, "some load").until(() -> requests(ledgers) >= before + WARM_UP_REQUESTS);
                passTime(Duration.ofMillis(random.nextInt(20, 1500)));
                fault.happensTo(system);
                writers.forEach(MeasureWriter::stop);
                for (Future<?> writer : running) {
                    writer.get();
                }
                fault.isMended(system);
                judge.judge(fault + " " + round + " (seed " + seed + ")");
                writers.forEach(writer -> assertEquals(List.of(), writer.violations(), "seed " + seed));
            }
            Await.upTo(PATIENCE, "everything rolled").until(() -> api.backlog() == 0);
            judge.judge("rolled (seed " + seed + ")");
        } finally {
            writers.forEach(MeasureWriter::stop);
            threads.shutdownNow();
            report(ledgers, judge);
        }
    }

    private List<MeasureWriter> writers(MetricApi api) throws Exception {
        String policy = "ledger-" + UUID.randomUUID();
        api.createPolicy(LedgerPolicy.json(policy));
        List<UUID> shared = List.of(api.createMetric(policy), api.createMetric(policy));
        List<MeasureWriter> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random own = new Random(random.nextLong());
            MetricApi connection = new MetricApi(system);
            MeasureLoad load = new MeasureLoad(i, connection, policy, shared, Instant.now(), own);
            writers.add(new MeasureWriter(connection, load, own));
        }
        return writers;
    }

    private static long requests(List<Ledger> ledgers) {
        return ledgers.stream().mapToLong(Ledger::acknowledgedRequests).sum();
    }

    /** Lets the writers work for a random while, so that the fault hits any step of a request and of a roll. */
    private static void passTime(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        Await.upTo(duration.plusSeconds(10), "time passes").until(() -> System.nanoTime() >= end);
    }

    private void report(List<Ledger> ledgers, Judge judge) {
        System.out.printf(
                "measures under faults: %s; %,d requests with %,d measures acknowledged; of those without an answer %d were"
                        + " stored, %d not; %,d aggregates compared%n",
                happened,
                requests(ledgers),
                ledgers.stream().mapToLong(Ledger::acknowledgedPoints).sum(),
                judge.openStored(),
                judge.openNotStored(),
                judge.bucketsCompared());
    }
}
