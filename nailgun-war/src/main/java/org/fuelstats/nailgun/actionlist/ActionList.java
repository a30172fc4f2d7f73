package org.fuelstats.nailgun.actionlist;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/** Finds action logs for those who look at them. Each method is a transaction of its own. */
@Singleton
class ActionList {
    private static final int FEWEST_AT_ONCE = 100;

    private final EntityManager entities;

    @Inject
    ActionList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The latest ones, the latest first.
     *
     * @param before only those with a smaller id
     * @param most at most so many; fewer means that there are no more
     */
    @Transactional
    public List<ListedAction> latest(ActionFilter filter, int before, int most) {
        List<ListedAction> found = new ArrayList<>();
        int next = before;
        while (found.size() < most) {
            int asked = Math.max(FEWEST_AT_ONCE, most - found.size());
            List<RecordedAction> page = new ActionQuery(filter, next).first(entities, asked);
            page.stream()
                    .map(ListedAction::of)
                    .filter(action -> isMeant(action, filter))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (page.size() < asked) {
                break;
            }
            next = page.get(page.size() - 1).id();
            entities.clear();
        }
        return found;
    }

    /** The statement finds texts; this looks at what they mean. */
    private static boolean isMeant(ListedAction action, ActionFilter filter) {
        return filter.result().map(result -> result == action.result()).orElse(true)
                && filter.status()
                        .map(status ->
                                action.status() != null && action.status().startsWith(status))
                        .orElse(true);
    }
}
