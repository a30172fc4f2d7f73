package org.fuelstats.collector.installations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Decides whose structures are excluded from reports; they are stored in any case. Without rules none are excluded. With rules, releases
 * without a rule are excluded, releases whose rules are null are included, and for others the builds decide.
 *
 * @param releases the rules by release; empty for a release that is included as a whole
 */
record FilteringRules(Map<String, Optional<BuildRule>> releases) {
    static final FilteringRules NONE = new FilteringRules(Map.of());

    FilteringRules {
        releases = Map.copyOf(new HashMap<>(releases));
    }

    /** Whether this structure is excluded from reports, at this time. */
    boolean filters(JSONObject structure, Instant now) {
        if (releases.isEmpty()) {
            return false;
        }
        JSONObject product = structure.optJSONObject("fuel_release");
        String release = product == null ? null : product.optString("release", null);
        Optional<BuildRule> rule = release == null ? null : releases.get(release);
        if (rule == null) {
            return true;
        }
        return rule.isPresent() && rule.get().filters(product.optString("build_id", null), packages(structure), now);
    }

    private static List<String> packages(JSONObject structure) {
        JSONArray packages = structure.optJSONArray("fuel_packages");
        return packages == null
                ? null
                : packages.toList().stream().map(String::valueOf).toList();
    }
}
