package org.fuelstats.nailgun.consent;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.actionlogs.RefusedAction;
import org.fuelstats.nailgun.database.TestNailgun;

/** An administrator's choice, for tests of those who ask for it. */
public final class TestConsent {
    private final MasterNode node;

    /** No choice yet. */
    public TestConsent(TestNailgun nailgun) {
        node = nailgun.store(MasterNode.class, new ConsentSettings("0"));
        node.complete();
    }

    /** A database with these entities beside those of action logs and settings. */
    public static TestNailgun database(Class<?>... more) {
        List<Class<?>> entities =
                new ArrayList<>(List.of(MasterNodeSettings.class, RecordedAction.class, RefusedAction.class));
        entities.addAll(List.of(more));
        return TestNailgun.complete(entities.toArray(Class<?>[]::new));
    }

    /** Saves a choice. */
    public void allow(boolean statistics) {
        node.change(old -> SettingsJson.merged(
                old,
                SettingsJson.requested(
                                "{\"settings\":{\"statistics\":{\"user_choice_saved\":{\"value\":true},\"send_anonymous_statistic\":{\"value\":"
                                        + statistics + "}}}}")
                        .orElseThrow()));
    }

    public MasterNode node() {
        return node;
    }

    public String uid() {
        return node.described().orElseThrow().masterNodeUid();
    }
}
