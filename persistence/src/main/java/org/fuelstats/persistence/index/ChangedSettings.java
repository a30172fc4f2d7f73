package org.fuelstats.persistence.index;

import java.util.List;
import org.fuelstats.persistence.installations.KnownDefault;

/**
 * Which settings of an environment differ from their defaults: as reported by the sender or, if it does not report them, by comparing the
 * reported values with the defaults of the release.
 *
 * @param source {@link #TOLD} or {@link #COMPARED}; null if the changes are unknown
 * @param settings by their paths
 */
record ChangedSettings(String source, List<String> settings) {
    static final String TOLD = "told";
    static final String COMPARED = "compared";

    private static final ChangedSettings UNKNOWN = new ChangedSettings(null, List.of());

    ChangedSettings {
        settings = List.copyOf(settings);
    }

    static ChangedSettings of(Payload cluster) {
        if (cluster.length("modified_settings") != null) {
            return new ChangedSettings(
                    TOLD, cluster.texts("modified_settings").stream().distinct().toList());
        }
        Payload attributes = cluster.at("attributes");
        List<KnownDefault> comparable = KnownDefault.of(cluster.text("release", "version")).stream()
                .filter(known -> attributes.text(known.attribute()) != null)
                .toList();
        if (comparable.isEmpty()) return UNKNOWN;
        return new ChangedSettings(
                COMPARED,
                comparable.stream()
                        .filter(known -> !known.value().equals(attributes.text(known.attribute())))
                        .map(KnownDefault::setting)
                        .toList());
    }
}
