package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The complete log of an installation, oldest first and numbered from 1, divided into requests as a sender does. */
final class ActionHistory {
    /** How many a sender puts into one request. */
    static final int PER_REQUEST = 100;

    private ActionHistory() {}

    static List<Action> of(Installation installation, Instant now) {
        List<Action> actions = new ArrayList<>();
        installation.clusters().forEach(cluster -> actions.addAll(ClusterHistory.of(cluster, now)));
        installation.deleted().forEach(cluster -> actions.addAll(ClusterHistory.of(cluster, now)));
        actions.sort(Comparator.comparing(Action::start));
        Instant first =
                actions.isEmpty() ? installation.installed() : actions.get(0).start();
        actions.addAll(0, settings(installation, first));
        actions.addAll(dumps(installation, first, now));
        actions.sort(Comparator.comparing(Action::start));
        return actions;
    }

    /** The bodies of {@code POST /api/v1/action_logs/}. */
    static List<ObjectNode> requests(Installation installation, Instant now) {
        List<Action> actions = of(installation, now);
        Map<Action, Integer> numbers = new IdentityHashMap<>();
        actions.forEach(action -> numbers.put(action, numbers.size() + 1));
        List<ObjectNode> requests = new ArrayList<>();
        ArrayNode records = null;
        for (Action action : actions) {
            if (records == null || records.size() == PER_REQUEST) {
                ObjectNode request = JsonNodeFactory.instance.objectNode();
                records = request.putArray("action_logs");
                requests.add(request);
            }
            records.addObject()
                    .put("master_node_uid", installation.uid())
                    .put("external_id", numbers.get(action))
                    .set("body", action.body(numbers::get));
        }
        return requests;
    }

    /** The administrator's consent, and other changes to the master node's settings. */
    private static List<Action> settings(Installation installation, Instant first) {
        Chance chance = installation.chance(2);
        Instant time = first.minus(Duration.ofMinutes(chance.between(5, 600)));
        List<Action> actions = new ArrayList<>();
        for (int i = chance.between(1, 2); i > 0; i--) {
            Instant end = time.plusMillis(chance.between(20, 200));
            actions.add(new HttpRequest(
                    time, end, Call.SETTINGS, null, null, chance.hex(64), Call.SETTINGS.accepted(), null));
            time = time.plusSeconds(40);
        }
        return actions;
    }

    /** Diagnostic snapshots, which people take when something went wrong. */
    private static List<Action> dumps(Installation installation, Instant first, Instant now) {
        Chance chance = installation.chance(3);
        List<Action> actions = new ArrayList<>();
        for (int i = chance.streak(0.45, 4); i > 0; i--) {
            long seconds = Duration.between(first, now).toSeconds() - 3600;
            Instant start = first.plusSeconds((long) (seconds * chance.share()));
            Instant end = start.plusSeconds(chance.between(60, 1500));
            actions.add(new Task(
                    start,
                    end,
                    Task.Kind.DUMP,
                    null,
                    chance.hex(64),
                    null,
                    chance.yes(0.93),
                    null,
                    TaskOutput.dump(chance)));
        }
        return actions;
    }
}
